#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the virtual environment the Splink arm runs in, unless it is there; prints its python.
set -eu
cd "$(dirname "$0")"
venv="${KUMKRONG_SPLINK_VENV:-../.venv}"
if [ ! -x "$venv/bin/python" ] || ! cmp -s requirements.txt "$venv/requirements.txt"; then
    python3 -m venv "$venv" >&2
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt >&2
    cp requirements.txt "$venv/requirements.txt"
fi
cd "$venv" && echo "$PWD/bin/python"
