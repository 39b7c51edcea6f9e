@echo off
rem Starts voicemap on Windows as the file "voicemap" beside this one does elsewhere: finds Java, takes a class archive if
rem there is one, makes one only when told to (VOICEMAP_ARCHIVE=make). No machine of ours runs Windows: this file was
rem read with care and never run.
setlocal
set "base=%~dp0"
if not exist "%base%voicemap.jar" set "base=%~dp0target\"
if not exist "%base%voicemap.jar" (
  echo voicemap: there is no build yet; run "mvn package" here, or unpack a release 1>&2
  exit /b 2
)
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined VOICEMAP_JAVA set "java=%VOICEMAP_JAVA%"
set "gc=-XX:+UseSerialGC"
echo "%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %_JAVA_OPTIONS%" | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "gc="
set "flags=-XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=1000 -XX:Tier3CompileThreshold=4000 -Xlog:disable -XX:+DisplayVMOutputToStderr"
rem one archive beside the jar for each build; the JVM itself refuses one that another JDK made
set "id="
if exist "%base%voicemap.id" set /p id=<"%base%voicemap.id"
set "archive=%base%classes-%id%.jsa"
if /i "%VOICEMAP_ARCHIVE%"=="make" (
  "%java%" %gc% %flags% -XX:ArchiveClassesAtExit="%archive%.new" -cp "%base%voicemap.jar" voicemap.cli.Train "%~dp0examples\profiles" >nul 2>&1
  if exist "%archive%.new" move /y "%archive%.new" "%archive%" >nul
)
set "share=-Xshare:auto"
if /i not "%VOICEMAP_ARCHIVE%"=="off" if exist "%archive%" set share=-XX:SharedArchiveFile="%archive%"
"%java%" %share% %gc% %flags% -cp "%base%voicemap.jar" voicemap.cli.Main %*
exit /b %ERRORLEVEL%
