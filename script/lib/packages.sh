# What scripts share to get at system packages. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

# Installs those of the named Debian packages that are missing; says nothing when none is.
install_debian_packages() {
  local missing=() package
  for package in "$@"; do
    if [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "these packages are missing, and there is no sudo to install them: ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]} …"
  local log
  log=$(mktemp)
  # The lists are fetched first: those of a fresh image are empty or too old to install from.
  if ! {
    ${as_root[@]+"${as_root[@]}"} apt-get update &&
      ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}"
  } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install ${missing[*]}"
  fi
  rm -f "$log"
}

# Installs the libraries that dossier is linked with, or says how to.
install_libraries() {
  if command -v apt-get >/dev/null; then
    install_debian_packages libcmark-dev libyaml-dev zlib1g-dev libssl-dev libjemalloc-dev pkg-config
  fi
  # What pkg-config finds is enough, wherever it came from.
  if command -v pkg-config >/dev/null && pkg-config --exists libcmark yaml-0.1 zlib libcrypto; then return; fi
  if [ "$(uname -s)" = Darwin ]; then
    fail "libcmark, libyaml, zlib or libcrypto is missing: run 'brew install cmark libyaml zlib openssl@3 pkgconf' and try again"
  fi
  fail "install the development files of libcmark, libyaml, zlib and libcrypto (OpenSSL), and pkg-config, and try again"
}

require_swift() {
  command -v swift >/dev/null ||
    fail "swift is missing: install Swift 6.2 or later from https://www.swift.org/install/"
}

# Installs Pagefind from PyPI into .cache, unless the machine has one, and says where it is. What
# cannot be installed is said, and is for the caller to do without: hence no step relies on `set -e`.
install_pagefind() {
  if [ -n "${PAGEFIND_BINARY_PATH-}" ] || command -v pagefind_extended pagefind >/dev/null; then
    return
  fi
  if command -v apt-get >/dev/null; then
    (install_debian_packages python3 python3-venv) || return
  fi
  local environment=.cache/pagefind
  if ! "$environment/bin/python" -c 'import pagefind_bin' 2>/dev/null; then
    say "Installing Pagefind …"
    python3 -m venv "$environment" || return
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
      pagefind==1.5.2 pagefind_bin==1.5.2 || return
  fi
  PAGEFIND_BINARY_PATH=$("$environment/bin/python" -c \
    'import pagefind_bin; print(pagefind_bin.get_executable())') || return
  export PAGEFIND_BINARY_PATH
}
