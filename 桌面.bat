@echo off
rem A double click sets up what is missing, starts the desk and opens the browser.
call "%~dp0quntuan.bat" desk
if errorlevel 1 pause
