@echo off
rem The commands of the handbook, from a fresh checkout: quntuan check, quntuan preview ...
rem A double click lists them, and leaves a window in which they work.
call "%~dp0make.bat" quntuan %*
if not "%~1"=="" exit /b %ERRORLEVEL%
setlocal
cd /d "%~dp0"
set "PATH=%~dp0;%PATH%"
cmd /k
