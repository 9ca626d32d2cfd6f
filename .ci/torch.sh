# Programs that compare with PyTorch stand outside the solution, because libtorch is 1 GB.
torch_program() { # NAME ARGUMENTS...: builds and runs it, with what PyTorch's native library needs to load on Debian 12
  local name=$1 project=tests/$1 shim=""; shift
  dotnet build -c Release "$project" || return 1
  if [ -f ../shared/tools/torchsharp-debian12.sh ]; then
    shim=$(bash ../shared/tools/torchsharp-debian12.sh "$project/bin/Release/net10.0") || return 1
  fi
  # A processor without NNPACK is told about at each convolution.
  LD_PRELOAD=$shim dotnet "$project/bin/Release/net10.0/$name.dll" "$@" 2> >(grep -v "Could not initialize NNPACK" >&2)
}

# The committed vectors must be what PyTorch says today.
peers() { torch_program Autoencoders.Generated.Peers check; }

# A shared machine's clock decides no commit: it fails where a peer computes something else, and measures only as long as that takes.
benchmarks() { torch_program Autoencoders.Generated.Benchmarks compare --quick; }
