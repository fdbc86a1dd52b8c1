package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// sources fetches, checks and unpacks the packages of the manifest into a
// folder of its own, each once.
type sources struct {
	dir      string // the packages, and unpacked/
	assets   string // the assets folder, with the tables that are inputs too
	manifest *manifest
	ready    map[string]string
}

// read returns a file of a package. An npm path starts below package/, a
// Debian one at the root: usr/share/...
func (s *sources) read(pkg, path string) ([]byte, error) {
	file, err := s.path(pkg, path)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(file)
}

// table returns a reviewed table of our own, assets/tables/NAME.
func (s *sources) table(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(s.assets, "tables", name))
}

// path returns where a file or folder of a package lies unpacked.
func (s *sources) path(pkg, path string) (string, error) {
	dir, err := s.unpacked(pkg)
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, filepath.FromSlash(path)), nil
}

// unpacked returns the folder of an unpacked package, fetching it first where
// it is missing. The folder's name carries the sum, so that another version
// never passes for this one.
func (s *sources) unpacked(pkg string) (string, error) {
	if dir, ok := s.ready[pkg]; ok {
		return dir, nil
	}
	src, err := s.manifest.find(pkg)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(s.dir, "unpacked", src.archive+"."+src.sha256[:12])
	if _, err := os.Stat(dir); err != nil {
		archive, err := s.fetch(src)
		if err != nil {
			return "", err
		}
		part := dir + ".part"
		if err := os.RemoveAll(part); err != nil {
			return "", err
		}
		if err := unpack(archive, part); err != nil {
			return "", fmt.Errorf("%s: %w", archive, err)
		}
		if err := os.Rename(part, dir); err != nil {
			return "", err
		}
	}
	if s.ready == nil {
		s.ready = map[string]string{}
	}
	s.ready[pkg] = dir
	return dir, nil
}

// fetch returns the archive's file, asking the registry's client for it where
// it does not lie in the folder yet.
func (s *sources) fetch(src source) (string, error) {
	file := filepath.Join(s.dir, src.archive)
	if _, err := os.Stat(file); err != nil {
		if err := os.MkdirAll(s.dir, 0o755); err != nil {
			return "", err
		}
		var cmd *exec.Cmd
		switch src.client {
		case "npm":
			cmd = exec.Command("npm", "pack", "--silent", src.name+"@"+src.version)
		case "debian":
			cmd = exec.Command("apt-get", "download", src.name+"="+src.version)
		default:
			return "", fmt.Errorf("%s: client %q of %s is neither npm nor debian", s.manifest.file, src.client, src.name)
		}
		cmd.Dir = s.dir
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return "", fmt.Errorf("fetching %s %s: %w; put %s into %s by hand", src.name, src.version, err, src.archive, s.dir)
		}
	}
	sum, err := fileSum(file)
	if err != nil {
		return "", err
	}
	if sum != src.sha256 {
		return "", fmt.Errorf("%s has SHA-256 %s, the manifest says %s; delete it to fetch it anew", file, sum, src.sha256)
	}
	return file, nil
}

func fileSum(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
