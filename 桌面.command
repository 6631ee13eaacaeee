#!/bin/sh
# A double click on a Mac sets up what is missing, starts the preview and opens the browser.
sh "$(dirname "$0")/quntuan" preview --open
status=$?
if [ "$status" -ne 0 ]; then
    printf '按回车键关闭这个窗口。'
    read -r _
fi
exit "$status"
