using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>A <c>GRU</c> or <c>LSTM</c> as a module of a Sequential whose channels stand first.</summary>
internal sealed class TorchRecurrence : Module<Tensor, Tensor>
{
    private readonly GRU? _gru;
    private readonly LSTM? _lstm;
    private readonly bool _returnsSequences;

    public TorchRecurrence(bool isLong, long inputs, long units, bool returnsSequences)
        : base(nameof(TorchRecurrence))
    {
        (_gru, _lstm) = isLong ? ((GRU?)null, LSTM(inputs, units, batchFirst: true)) : (GRU(inputs, units, batchFirst: true), null);
        _returnsSequences = returnsSequences;
        register_module("layer", (Module?)_gru ?? _lstm!);
    }

    public override Tensor forward(Tensor input)
    {
        Tensor sequence = input.movedim([1], [2]), all, last;
        if (_gru is not null)
            (all, last) = _gru.call(sequence);
        else
            (all, last, _) = _lstm!.call(sequence);
        return _returnsSequences ? all.movedim([2], [1]) : last.squeeze(0);
    }
}
