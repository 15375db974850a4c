; Windows installer, for Inno Setup 6: iscc build\windows\zjreader.iss /DAppVersion=0.1.0
; Takes the folder that "python build\package.py app" made. Installs for the current user, asks for no rights.
; The reader's own data lies in the profile folder and is left alone by an uninstallation.
#ifndef AppVersion
  #error Give the version: /DAppVersion=...
#endif

[Setup]
AppId={{6B0F8D0C-52C5-4B0B-9B0E-2F1B1C2E7A55}
AppName=zjreader
AppVersion={#AppVersion}
AppVerName=浙读 {#AppVersion}
DefaultDirName={autopf}\zjreader
DefaultGroupName=浙读
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\out
OutputBaseFilename=zjreader-{#AppVersion}-setup
SetupIconFile=..\tmp\icons\zjreader.ico
UninstallDisplayIcon={app}\zjreader.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\out\zjreader\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\浙读"; Filename: "{app}\zjreader.exe"
Name: "{autodesktop}\浙读"; Filename: "{app}\zjreader.exe"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "桌面图标"; Flags: unchecked

[Run]
Filename: "{app}\zjreader.exe"; Description: "打开浙读"; Flags: nowait postinstall skipifsilent
