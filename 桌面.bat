@echo off
rem A double click sets up what is missing, starts the preview and opens the browser.
call "%~dp0quntuan.bat" preview --open
if errorlevel 1 pause
