#!/usr/bin/env bash
# Put build/out/zjreader.app, made by "python3 build/package.py app" on macOS, into a disk image.
# usage: build/macos/make_dmg.sh VERSION [SIGNING IDENTITY]
# Without an identity the application is signed ad hoc: it runs here, and elsewhere after a right click and Open.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version="$1" identity="${2:--}"
app=build/out/zjreader.app stage=build/tmp/dmg image="build/out/zjreader-$version.dmg"

hardened=()
if [ "$identity" != - ]; then hardened=(--options runtime --timestamp); fi
codesign --force --deep ${hardened[@]+"${hardened[@]}"} --sign "$identity" "$app"
codesign --verify --deep --strict "$app"
rm -rf "$stage" "$image" && mkdir -p "$stage"
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname 浙读 -srcfolder "$stage" -format UDZO "$image"
echo "$image"
