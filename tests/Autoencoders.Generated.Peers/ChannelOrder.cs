using static TorchSharp.torch;

namespace Autoencoders.Peers;

/// <summary>The channels of a tensor stand first in PyTorch, behind the rows of the batch, and last in the files.</summary>
internal static class ChannelOrder
{
    public static Tensor ToLast(Tensor channelsFirst) => channelsFirst.movedim([1], [-1]);

    public static Tensor ToFirst(Tensor channelsLast) => channelsLast.movedim([-1], [1]).contiguous();

    /// <summary>The same for the shape of one sample.</summary>
    public static long[] ToFirst(long[] channelsLast) => [channelsLast[^1], .. channelsLast[..^1]];
}
