#!/bin/sh
# Brings in the U.S. Web Design System again: the style sheet, the fonts and the pictures that the pages use.
#
#   office/look/refresh.sh [VERSION]
#
# npm fetches the package from the registry that this machine is set up for; no script of the package runs. Look at
# `git diff` afterwards: the version stands in VERSION.md, and the pages should be looked at, too (office/look/README.md).
set -eu

version=${1:-3.14.0}
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../src/main/resources/static/look/uswds
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The weights that the pages use. Faces that are not named here are taken out of the style sheet, so that a browser
# takes the nearest weight there is and asks for no file that we do not have.
fonts="
source-sans-pro/sourcesanspro-regular-webfont.woff2
source-sans-pro/sourcesanspro-italic-webfont.woff2
source-sans-pro/sourcesanspro-bold-webfont.woff2
merriweather/Latin-Merriweather-Bold.woff2
"
# Beside the pictures that the style sheet names: those that only our own style sheets name.
icons="lock science verified help arrow_upward arrow_downward unfold_more event history report"
# Large, and on no page of ours.
left_out="hero.jpg loader.gif"

(cd "$scratch" && npm pack --silent --ignore-scripts "@uswds/uswds@$version" >/dev/null && tar -xzf ./*.tgz)
dist=$scratch/package/dist

rm -rf "$target"
mkdir -p "$target/css" "$target/fonts" "$target/img/usa-icons"

for font in $fonts; do
    mkdir -p "$target/fonts/$(dirname "$font")"
    cp "$dist/fonts/$font" "$target/fonts/$font"
done

css=$target/css/uswds.min.css
cp "$dist/css/uswds.min.css" "$css"
names=$(grep -oE '@font-face\{[^}]*\}' "$css" | sed -E 's/.*url\(\.\.\/fonts\/([^)]*)\).*/\1/')
for name in $names; do
    case $fonts in
        *"$name"*) ;;
        *)  escaped=$(printf '%s' "$name" | sed 's/[.]/\\./g')
            sed -i -E "s#@font-face\{[^}]*fonts/$escaped\)[^}]*\}##" "$css" ;;
    esac
done
for name in $left_out; do
    sed -i -E "s#url\(\.\./img/$name\)#none#g" "$css"
done
sed -i -E 's#/\*\# sourceMappingURL=[^*]*\*/##' "$css"

for picture in $(grep -oE 'url\(\.\./img/[^)]*\)' "$css" | sed -E 's/url\(\.\.\/img\/([^)]*)\)/\1/' | sort -u); do
    mkdir -p "$target/img/$(dirname "$picture")"
    cp "$dist/img/$picture" "$target/img/$picture"
done
for icon in $icons; do
    cp "$dist/img/usa-icons/$icon.svg" "$target/img/usa-icons/$icon.svg"
done
cp "$scratch/package/LICENSE.md" "$target/LICENSE.md"

cat >"$target/VERSION.md" <<END
# U.S. Web Design System

npm package \`@uswds/uswds\`, version $version, brought in by \`office/look/refresh.sh\`; do not edit by hand.

- \`css/uswds.min.css\`: as published, without the faces of fonts that lie not here and without the picture of the hero.
- \`fonts/\`, \`img/\`: as published, only what the pages use.
- \`LICENSE.md\`: public domain, but for the fonts (SIL Open Font License 1.1) and the icons (Apache License 2.0).
END

# Every address in the style sheet must lead to a file.
missing=0
for address in $(grep -ohE 'url\([^)]*\)' "$css" | sed -E 's/url\(//; s/\)//; s/"//g' | grep -v '^data:' | sort -u); do
    if [ ! -f "$target/css/$address" ]; then
        echo "refresh.sh: the style sheet names $address, which is not here" >&2
        missing=1
    fi
done
du -sh "$target"
exit "$missing"
