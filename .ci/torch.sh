# Programs that compare with PyTorch stand outside the solution, because libtorch is 1 GB.
torch_build() { dotnet build -c Release "tests/$1"; } # NAME

torch_run() { # NAME ARGUMENTS...: runs it, built, with what PyTorch's native library needs to load on Debian 12
  local name=$1 folder=tests/$1/bin/Release/net10.0 shim=""; shift
  if [ -f ../shared/tools/torchsharp-debian12.sh ]; then
    shim=$(bash ../shared/tools/torchsharp-debian12.sh "$folder") || return 1
  fi
  # A processor without NNPACK is told about at each convolution.
  LD_PRELOAD=$shim dotnet "$folder/$name.dll" "$@" 2> >(grep -v "Could not initialize NNPACK" >&2)
}

# The committed vectors must be what PyTorch says today.
peers() { torch_build Autoencoders.Generated.Peers && torch_run Autoencoders.Generated.Peers check; }

# A shared machine's clock decides no commit: it fails where a peer computes something else, and measures only as long as that takes, beside
# other stages.
benchmarks=Autoencoders.Generated.Benchmarks
benchmarks() { torch_run "$benchmarks" compare --quick; }
