package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pack writes a .tgz as npm does.
func packed(t *testing.T, file string, contents map[string]string) {
	t.Helper()
	var buf bytes.Buffer
	z := gzip.NewWriter(&buf)
	w := tar.NewWriter(z)
	for name, text := range contents {
		if err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text)), Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, buf.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestSourcesCheckAndUnpack(t *testing.T) {
	dir := t.TempDir()
	packed(t, filepath.Join(dir, "a-1.0.0.tgz"), map[string]string{"package/data/x.txt": "hello"})
	sum, err := fileSum(filepath.Join(dir, "a-1.0.0.tgz"))
	if err != nil {
		t.Fatal(err)
	}
	m := &manifest{file: "MANIFEST", sources: []source{{"npm", "a", "1.0.0", "a-1.0.0.tgz", sum, "MIT"}}}
	src := &sources{dir: dir, manifest: m}
	if data, err := src.read("a", "data/x.txt"); err != nil || string(data) != "hello" {
		t.Errorf("read %q, %v", data, err)
	}
	if _, err := src.read("b", "x"); err == nil {
		t.Error("a package that is not listed is read")
	}
	m.sources[0].sha256 = strings.Repeat("0", 64)
	if _, err := (&sources{dir: dir, manifest: m}).read("a", "data/x.txt"); err == nil || !strings.Contains(err.Error(), "SHA-256") {
		t.Errorf("a package with another sum: %v", err)
	}
}

func TestUnpackStaysInItsFolder(t *testing.T) {
	dir := t.TempDir()
	archive := filepath.Join(dir, "bad.tgz")
	packed(t, archive, map[string]string{"package/../../out.txt": "gone"})
	if err := unpack(archive, filepath.Join(dir, "in")); err == nil {
		t.Error("a path that leaves the folder is taken")
	}
	if _, err := os.Stat(filepath.Join(dir, "out.txt")); err == nil {
		t.Error("a file was written outside the folder")
	}
	if err := os.WriteFile(filepath.Join(dir, "x.deb"), []byte("no package"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := unpack(filepath.Join(dir, "x.deb"), filepath.Join(dir, "in")); err == nil {
		t.Error("a file that is no package is unpacked")
	}
}

func TestManifestKeepsItself(t *testing.T) {
	data, err := os.ReadFile("../../assets/MANIFEST")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "MANIFEST")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	m, err := readManifest(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.write(); err != nil {
		t.Fatal(err)
	}
	again, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, again) {
		t.Error("reading and writing the manifest changes it")
	}
	for _, s := range m.sources {
		if s.client != "npm" && s.client != "debian" || len(s.sha256) != 64 || s.licence == "" {
			t.Errorf("source %+v", s)
		}
	}
	if err := os.WriteFile(file, []byte("source\tnpm\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readManifest(file); err == nil || !strings.Contains(err.Error(), ":1:") {
		t.Errorf("a short line: %v", err)
	}
}

// The committed files are those that the manifest records.
func TestManifestRecordsTheAssets(t *testing.T) {
	m, err := readManifest("../../assets/MANIFEST")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range assets {
		line, ok := m.built[a.name]
		if !ok {
			t.Errorf("%s is not recorded", a.name)
			continue
		}
		sum, err := fileSum(filepath.Join("../../assets", filepath.FromSlash(a.name)))
		if err != nil {
			t.Error(err)
		} else if !strings.HasSuffix(line, sum) {
			t.Errorf("%s is not the file that was recorded", a.name)
		}
	}
}
