@echo off
rem Atalaya on Windows: the site, and the commands that keep its store or prepare files. The whole of it runs in WSL2 (docs/OPERATIONS.md).
setlocal
set "home=%~dp0."
set "site=%~dp0app\atalaya-web.jar"
set "ingestion=%~dp0app\atalaya-ingestion.jar"
if exist "%site%" goto find_java
set "site=%~dp0web\target\atalaya-web.jar"
set "ingestion=%~dp0ingestion\target\atalaya-ingestion.jar"
if exist "%site%" goto find_java
echo Nothing is built here yet; run: mvnw.cmd -q -B -DskipTests package>&2
exit /b 3

:find_java
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" --version >nul 2>&1
if errorlevel 1 goto no_java
if not defined ATALAYA_SITE_HEAP set "ATALAYA_SITE_HEAP=384m"
if not defined ATALAYA_INGEST_HEAP set "ATALAYA_INGEST_HEAP=2g"
rem What is printed is UTF-8.
chcp 65001 >nul
for %%c in (-h --help help) do if "%~1"=="%%c" goto help
for %%c in (serve export-site releases rollback withdraw backup restore doctor problems upgrade derive freeze) do if "%~1"=="%%c" goto site
for %%c in (fetch check codebook template systematise) do if "%~1"=="%%c" goto ingestion
for %%c in (demo ingest take-tables inbox publish-content notebooks) do if "%~1"=="%%c" goto needs_wsl
if not "%~1"=="" echo Unknown command %~1.>&2
call :usage
exit /b 2

:help
call :usage
exit /b 0

:usage
echo Usage: atalaya COMMAND [OPTIONS]
echo.
echo   here:     serve export-site releases rollback withdraw backup restore doctor problems upgrade derive freeze fetch check codebook template systematise
echo   in WSL2:  demo ingest take-tables inbox publish-content notebooks
echo.
echo Each command explains its options with --help.
exit /b 0

:site
if not defined ATALAYA_LOG set "ATALAYA_LOG=text"
set "log="
if "%ATALAYA_LOG%"=="text" set "log=log4j2.xml"
if "%ATALAYA_LOG%"=="json" set "log=log4j2-json.xml"
if not defined log goto wrong_log
"%java%" -Xmx%ATALAYA_SITE_HEAP% -XX:+UseSerialGC "-Datalaya.home=%home%" -Dlog4j2.configurationFile=%log% -jar "%site%" %*
exit /b %errorlevel%

:ingestion
"%java%" -Xmx%ATALAYA_INGEST_HEAP% -XX:+UseParallelGC -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000 "-Datalaya.home=%home%" -jar "%ingestion%" %*
exit /b %errorlevel%

:needs_wsl
echo %~1 runs Spark or Jupyter, or was never tried on Windows: run "wsl ./atalaya %~1" in this folder (WSL2 with a JDK 17), then serve its store here or there.>&2
exit /b 2

:wrong_log
echo ATALAYA_LOG must be text or json; it is %ATALAYA_LOG%.>&2
exit /b 2

:no_java
echo Atalaya needs a JDK 17 or later; install one, or point JAVA_HOME at it.>&2
exit /b 3
