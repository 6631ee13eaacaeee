#!/bin/sh
# A double click on a Mac sets up what is missing, starts the desk and opens the browser.
sh "$(dirname "$0")/quntuan" desk
status=$?
if [ "$status" -ne 0 ]; then
    printf '按回车键关闭这个窗口。'
    read -r _
fi
exit "$status"
