# Dateline: `make map` builds the program and maps the sample story, `make test` passes all tests.
# Only Go is needed; `make assets` alone also needs npm and Debian's apt-get.
export CGO_ENABLED = 0

SAMPLE  ?= seeds/samples/official-tour.txt
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS := -s -w -X dateline/cmd/internal/cli.version=$(VERSION)

.PHONY: all build map test check assets bench clean

all: build

build:
	go build -trimpath -ldflags '$(LDFLAGS)' -o bin/dateline ./cmd/dateline

map: build
	mkdir -p out
	bin/dateline map $(SAMPLE) -o out/$(basename $(notdir $(SAMPLE))).png -o out/$(basename $(notdir $(SAMPLE))).geojson

test:
	go test ./...

check:
	@test -z "$$(gofmt -l .)" || { echo 'gofmt would change:'; gofmt -l .; exit 1; }
	go vet ./...
	go tool staticcheck ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

# Rebuilds every embedded file from the packages that assets/MANIFEST names.
assets:
	go run ./cmd/buildassets

clean:
	rm -rf bin out
