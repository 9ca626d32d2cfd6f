# TorchSharp (libtorch is 1 GB) stands outside the solution; the committed vectors must be what PyTorch says today.
peers() {
  local project=tests/Autoencoders.Generated.Peers shim=""
  dotnet build -c Release "$project" || return 1
  if [ -f ../shared/tools/torchsharp-debian12.sh ]; then
    shim=$(bash ../shared/tools/torchsharp-debian12.sh "$project/bin/Release/net10.0") || return 1
  fi
  LD_PRELOAD=$shim dotnet "$project/bin/Release/net10.0/Autoencoders.Generated.Peers.dll" check
}
