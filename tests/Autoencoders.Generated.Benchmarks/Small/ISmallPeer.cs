using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Small;

/// <summary>A peer with small weights.</summary>
internal interface ISmallPeer : IPeer
{
    /// <summary>The bytes of its weights.</summary>
    long SizeInBytes { get; }
}
