#!/bin/sh
# Checks what has to be on the machine before anything can be installed, and prints the path of
# the Python to build .venv with. Whatever is missing or too old is named, all of it at once,
# with the command that installs it; then the exit status is 1.
#
# Tested with Python 3.11 and Node.js 20.19+. Newer ones are let through with a remark.
# PYTHON=/path/to/python names one to be used. Plain POSIX shell: Python itself may be missing.
set -u

problems=0

system() {
    if [ "$(uname -s 2>/dev/null)" = Darwin ]; then
        echo macos
    elif command -v apt-get >/dev/null 2>&1; then
        echo debian
    elif command -v dnf >/dev/null 2>&1; then
        echo fedora
    else
        echo other
    fi
}

# complain WHAT APT DNF BREW: one tool, what is wrong with it, and the cure for this machine.
complain() {
    problems=$((problems + 1))
    echo "$1" >&2
    case $(system) in
    debian) echo "  Debian, Ubuntu: $2" >&2 ;;
    fedora) echo "  Fedora: $3" >&2 ;;
    macos) echo "  macOS: $4" >&2 ;;
    *) printf '  Debian, Ubuntu: %s\n  Fedora: %s\n  macOS: %s\n' "$2" "$3" "$4" >&2 ;;
    esac
}

# check_command NAME: a tool of which any version will do, packaged under its own name.
check_command() {
    command -v "$1" >/dev/null 2>&1 && return
    complain "$1 is missing." \
        "sudo apt-get install $1" "sudo dnf install $1" "xcode-select --install"
}

# Prints "major.minor path" of a Python that runs; nothing for one that does not. Of an activated
# virtual environment it gives the Python below, which stays when .venv is built anew.
describe_python() {
    "$1" -c 'import sys
path = getattr(sys, "_base_executable", None) or sys.executable
print("%d.%d" % sys.version_info[:2], path)' 2>/dev/null
}

check_python() {
    found='' # the version of one that is too old
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3.11 python3 python
    fi
    for candidate; do
        described=$(describe_python "$candidate") || continue
        version=${described%% *}
        path=${described#* }
        if [ "${version%%.*}" -lt 3 ] || [ "${version#*.}" -lt 11 ]; then
            found=${found:-$version}
            continue
        fi
        if ! "$path" -c 'import ensurepip, venv' 2>/dev/null; then
            complain "Python $version ($path) comes without its venv module." \
                "sudo apt-get install python$version-venv" \
                "sudo dnf install python$version" "brew reinstall python@$version"
            return
        fi
        [ "$version" = 3.11 ] ||
            echo "Python $version is used; Shopcard is tested with 3.11 only." >&2
        echo "$path"
        return
    done
    if [ -n "$found" ]; then
        what="Python $found is too old; 3.11 is needed."
    else
        what="${PYTHON:-Python 3.11} is missing."
    fi
    complain "$what" \
        "sudo apt-get install python3.11 python3.11-venv   (where the release does not have it, \
on Ubuntu first: sudo add-apt-repository ppa:deadsnakes/ppa)" \
        "sudo dnf install python3.11" "brew install python@3.11"
}

# The versions that the front end's build tools accept: 20.19+, 22.12+ and 23 upwards.
node_is_new_enough() {
    major=${1%%.*}
    rest=${1#*.}
    minor=${rest%%.*}
    case $major in
    20) [ "$minor" -ge 19 ] ;;
    22) [ "$minor" -ge 12 ] ;;
    *) [ "$major" -ge 23 ] ;;
    esac
}

check_node() {
    apt='curl -fsSL https://deb.nodesource.com/setup_20.x | sudo -E bash - && sudo apt-get install nodejs'
    if ! version=$(node --version 2>/dev/null); then
        complain 'Node.js 20.19 or newer is missing.' "$apt" \
            'sudo dnf install nodejs nodejs-npm' 'brew install node'
    elif ! node_is_new_enough "${version#v}"; then
        complain "Node.js ${version#v} is too old; 20.19 or newer (of 22: 22.12) is needed." "$apt" \
            'sudo dnf install nodejs nodejs-npm' 'brew install node'
    elif ! npm --version >/dev/null 2>&1; then
        complain 'npm is missing.' 'sudo apt-get install npm' \
            'sudo dnf install nodejs-npm' 'brew install node'
    else
        case $version in
        v20.*) ;;
        *) echo "Node.js ${version#v} is used; Shopcard is tested with 20.19 and later 20.x only." >&2 ;;
        esac
    fi
}

check_command git
check_command make
check_python
check_node
[ "$problems" -eq 0 ] || {
    echo 'Install the above, then run the same command again.' >&2
    exit 1
}
