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
    install_debian_packages libcmark-dev libyaml-dev zlib1g-dev libssl-dev libutf8proc-dev \
      libjemalloc-dev pkg-config
  fi
  # What pkg-config finds is enough, wherever it came from.
  if command -v pkg-config >/dev/null && pkg-config --exists libcmark yaml-0.1 zlib libcrypto libutf8proc; then return; fi
  if [ "$(uname -s)" = Darwin ]; then
    fail "libcmark, libyaml, zlib, libcrypto or libutf8proc is missing: run 'brew install cmark libyaml zlib openssl@3 utf8proc pkgconf' and try again"
  fi
  fail "install the development files of libcmark, libyaml, zlib, libcrypto (OpenSSL) and libutf8proc, and pkg-config, and try again"
}

require_swift() {
  command -v swift >/dev/null ||
    fail "swift is missing: install Swift 6.2 or later from https://www.swift.org/install/"
}

# Installs the Python packages of a list into an environment of their own, unless they are there. The
# list names every file by its hash, and nothing else is taken.
install_python_packages() {
  local environment=$1 list=$2
  if cmp --silent "$list" "$environment/requirements.txt"; then return; fi
  say "Installing the packages of $list …"
  # No step relies on `set -e`: whoever can do without what is missing calls this in a condition.
  python3 -m venv "$environment" &&
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
      --require-hashes --requirement "$list" &&
    cp "$list" "$environment/requirements.txt"
}

has_pagefind() {
  [ -n "${PAGEFIND_BINARY_PATH-}" ] || command -v pagefind_extended pagefind >/dev/null
}

# Installs Pagefind from PyPI into .cache, unless the machine has one. What cannot be installed is
# said, and is for the caller to do without.
install_pagefind() {
  if has_pagefind; then return; fi
  if command -v apt-get >/dev/null; then
    (install_debian_packages python3 python3-venv) || return
  fi
  install_python_packages .cache/pagefind script/lib/pagefind.txt
}

# Tells dossier where the Pagefind is that install_pagefind has installed.
use_pagefind() {
  if has_pagefind; then return; fi
  PAGEFIND_BINARY_PATH=$(.cache/pagefind/bin/python -c \
    'import pagefind_bin; print(pagefind_bin.get_executable())') || return
  export PAGEFIND_BINARY_PATH
}
