#!/bin/sh
# Takes the pictures of the office that the documents show, in docs/images: the state, a district, a school and a reason.
#
#   office/look/screenshots.sh
#
# It needs Chromium, and starts a demo office of its own. The same pages give the same pictures; look at `git diff --stat`.
set -eu

cd "$(dirname "$0")/../.."
exec mvn -q -Dbrowser -pl browser -am -Dtest=ScreenshotsTest -Dscreenshots=docs/images -Dsurefire.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true test
