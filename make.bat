@echo off
rem The same targets as the Makefile: make site, make test, make preview ...
setlocal
chcp 65001 >nul
set "RUN="
py -3 -c "" >nul 2>nul && set "RUN=py -3"
if not defined RUN python -c "" >nul 2>nul && set "RUN=python"
if defined RUN goto found
echo 缺少 Python：请安装 Python 3.11 或更新的版本。
set "STATUS=2"
goto end
:found
%RUN% -I "%~dp0hooks\bootstrap.py" %*
set "STATUS=%ERRORLEVEL%"
:end
if "%~1"=="" pause
exit /b %STATUS%
