using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>
/// Dense networks from tiny to large, convolutions of many kinds, layers with a memory and attention, beside those with letters: what holds
/// for five shapes need not hold for others.
/// </summary>
internal static class Sizes
{
    /// <summary>The networks: dense ones, from the smallest on, convolutional ones, those with a memory, and attention.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        Work.Dense<Network6>(
            "6-4-2", work => GeneratedPeer.Compute(work, new Network6(), network => new Sample6(network))),
        Work.Dense<Network21>(
            "21-13", work => GeneratedPeer.Compute(work, new Network21(), network => new Sample21(network))),
        Work.Dense<Network30>(
            "30-14-7", work => GeneratedPeer.Compute(work, new Network30(), network => new Sample30(network))),
        Work.Dense<Network33>(
            "33-17-5", work => GeneratedPeer.Compute(work, new Network33(), network => new Sample33(network))),
        Work.Dense<Network50>(
            "50-40-30-20-10", work => GeneratedPeer.Compute(work, new Network50(), network => new Sample50(network))),
        Work.Dense<Network90>(
            "90-45-12", work => GeneratedPeer.Compute(work, new Network90(), network => new Sample90(network))),
        Work.Dense<Network100>(
            "100-64-16", work => GeneratedPeer.Compute(work, new Network100(), network => new Sample100(network))),
        Work.Dense<Network200>(
            "200-50-10", work => GeneratedPeer.Compute(work, new Network200(), network => new Sample200(network))),
        Work.Dense<Network256>(
            "256-128-64-32", work => GeneratedPeer.Compute(work, new Network256(), network => new Sample256(network))),
        Work.Dense<Network387>(
            "387-101-13", work => GeneratedPeer.Compute(work, new Network387(), network => new Sample387(network))),
        Work.Dense<Network512>(
            "512-64", work => GeneratedPeer.Compute(work, new Network512(), network => new Sample512(network))),
        Work.Dense<Network1000>(
            "1000-300-20", work => GeneratedPeer.Compute(work, new Network1000(), network => new Sample1000(network))),
        Work.Dense<Network2000>(
            "2000-500-50", work => GeneratedPeer.Compute(work, new Network2000(), network => new Sample2000(network))),
        Work.Dense<Network2048>(
            "2048-256-32", work => GeneratedPeer.Compute(work, new Network2048(), network => new Sample2048(network))),
        Work.Dense<Network4096>(
            "4096-512-64", work => GeneratedPeer.Compute(work, new Network4096(), network => new Sample4096(network))),
        Work.Convolutional<NetworkSmallImage>(
            "conv-12x12", work => GeneratedPeer.Compute(work, new NetworkSmallImage(), network => new SampleSmallImage(network))),
        Work.Convolutional<NetworkFilters>(
            "conv-filters", work => GeneratedPeer.Compute(work, new NetworkFilters(), network => new SampleFilters(network))),
        Work.Convolutional<NetworkFiveByFive>(
            "conv-5x5", work => GeneratedPeer.Compute(work, new NetworkFiveByFive(), network => new SampleFiveByFive(network))),
        Work.Convolutional<NetworkStrided>(
            "conv-strided", work => GeneratedPeer.Compute(work, new NetworkStrided(), network => new SampleStrided(network))),
        Work.Convolutional<NetworkDepthwise>(
            "conv-depthwise", work => GeneratedPeer.Compute(work, new NetworkDepthwise(), network => new SampleDepthwise(network))),
        Work.Convolutional<NetworkTransposed>(
            "conv-transposed", work => GeneratedPeer.Compute(work, new NetworkTransposed(), network => new SampleTransposed(network))),
        Work.Convolutional<NetworkSequence>(
            "conv-1d", work => GeneratedPeer.Compute(work, new NetworkSequence(), network => new SampleSequence(network))),
        Work.OfSequences<NetworkGru>(
            "gru", work => GeneratedPeer.Compute(work, new NetworkGru(), network => new SampleGru(network))),
        Work.OfSequences<NetworkLstm>(
            "lstm", work => GeneratedPeer.Compute(work, new NetworkLstm(), network => new SampleLstm(network))),
        Work.OfSequences<NetworkAttention>(
            "attention", work => GeneratedPeer.Compute(work, new NetworkAttention(), network => new SampleAttention(network))),
    ];
}
