# The native library of samples/Native: published for x86-64-v3, and called from C, C++, Python and what an engine compiles (.NET Standard
# 2.1). Each caller prints the lines of .NET, bit for bit; no header and no text of one is in the library.
native_library() {
  local sample=samples/Native out="$work/native"
  mkdir -p "$out/files" && native_publish "$out" -p:IlcInstructionSet=x86-64-v3 || return 1
  dotnet build -c Release "$sample/Host" -p:NativeFolder="$out" -p:RunAnalyzers=false || return 1
  "$sample/Host/bin/Release/net10.0/Host" "$out/files" && cat "$out/files/expected.txt" || return 1

  native_compile "$out" gcc -std=c11 caller.c && native_compile "$out" g++ -std=c++17 caller.cpp && native_compile "$out" gcc -std=gnu11 hammer.c || return 1
  native_prints "$out" "$out/caller.c.out" "$out/files" && native_prints "$out" "$out/caller.cpp.out" "$out/files" &&
    native_prints "$out" python3 "$sample/Callers/caller.py" "$out/Networks.so" "$out/files" &&
    native_prints "$out" "$sample/Host/bin/Release/net10.0/Host" "$out/files" "$out/Networks.so" || return 1
  "$out/hammer.c.out" "$out/files" 8 400000 || return 1
  native_loader "$out" || return 1
  strings -el "$out/Networks.so" >"$out/texts"
  grep -q 'was never given' "$out/texts" && ! grep -E 'DllImport|stdint.h' "$out/texts" && return 0
  echo "The library has the texts of its files, or none at all"
  return 1
}

native_publish() { # FOLDER OPTIONS...
  local folder=$1; shift
  dotnet publish -c Release -r linux-x64 samples/Native/Library -o "$folder" -p:NativeIntermediateOutputPath="$folder/obj/" "$@" >"$work/native.log" 2>&1 ||
    { cat "$work/native.log"; return 1; }
  du -b "$folder"/*.so "$folder"/*.h "$folder"/*.cs
}

# FOLDER: the loader of AutoencodersNativeVariants, in the place of the library, picks the one variant that is there, and none on a lower level.
native_loader() {
  local functions folder="$1/loader"
  mkdir -p "$folder" && cp "$1/Networks.so" "$folder/Networks-v3.so" || return 1
  functions=$(nm -D --defined-only "$1/Networks.so" | grep -oE '(digits|glyphs)_[a-z_]+' | sed 's/.*/X(&)/' | tr '\n' ' ')
  { printf '#define LIBRARY "Networks"\n#define ERROR_LIBRARY 9\n#define FUNCTIONS(X) %s\n' "$functions"
    cat src/Autoencoders.Generated.Build/loader.c; } >"$folder/loader.c"
  clang -O2 -Wall -Wextra -Werror -fPIC -shared "$folder/loader.c" -ldl -o "$folder/Networks.so" || return 1
  native_prints "$1" python3 samples/Native/Callers/caller.py "$folder/Networks.so" "$1/files" || return 1
  AUTOENCODERS_NATIVE_LEVEL=2 python3 -c 'import ctypes, sys; sys.exit(ctypes.CDLL(sys.argv[1]).digits_free(0) != 9)' "$folder/Networks.so"
}

native_compile() { # FOLDER COMPILER STANDARD FILE
  "$2" "$3" -O2 -Wall -Wextra -Wpedantic -Werror -I"$1" "samples/Native/Callers/$4" "$1/Networks.so" -Wl,-rpath,"$1" -pthread -o "$1/$4.out"
}

native_prints() { # FOLDER COMMAND...: what .NET prints
  local folder=$1; shift
  "$@" >"$folder/lines" && diff "$folder/files/expected.txt" "$folder/lines" && echo "same bits: $(basename "$1")" && return 0
  echo "Other lines: $*"
  return 1
}
