using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>A layer with a memory, over a sequence.</summary>
/// <param name="Units">The values of its state.</param>
/// <param name="IsLong">True for an LSTM, false for a GRU.</param>
internal sealed record Recurrent(int Units, bool IsLong) : Layer
{
    public bool ReturnsSequences { get; init; }

    public bool IsBidirectional { get; init; }

    protected override string Words => $"{(IsLong ? "lstm" : "gru")} {Units}{(ReturnsSequences ? " all" : "")}{(IsBidirectional ? " bidirectional" : "")}";

    public override void AddTo(ModuleStack stack)
    {
        Func<long, long, bool, bool, Recurrence> make = IsLong ? Recurrence.Lstm : Recurrence.Gru;
        long width = IsBidirectional ? 2 * Units : Units;
        stack.Add(make(stack.Channels, Units, ReturnsSequences, IsBidirectional), ReturnsSequences ? [width, .. stack.Sizes] : [width]);
    }
}
