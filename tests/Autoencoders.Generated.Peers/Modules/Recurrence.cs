using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// A <c>GRU</c> or <c>LSTM</c> of PyTorch as a module from a sequence to its states: channels stand first outside, last inside. Its
/// parameters have the names that they have there.
/// </summary>
internal sealed class Recurrence : Module<Tensor, Tensor>
{
    private readonly Func<Tensor, (Tensor All, Tensor Last)> _states;
    private readonly bool _returnsSequences;

    private Recurrence(Module module, Func<Tensor, (Tensor All, Tensor Last)> states, bool returnsSequences)
        : base(module.GetName())
    {
        (_states, _returnsSequences) = (states, returnsSequences);
        foreach ((string name, Parameter parameter) in module.named_parameters())
            register_parameter(name, parameter);
    }

    public static Recurrence Gru(long inputs, long units, bool returnsSequences, bool isBidirectional)
    {
        GRU module = GRU(inputs, units, batchFirst: true, bidirectional: isBidirectional);
        return new(module, sequence => module.call(sequence), returnsSequences);
    }

    public static Recurrence Lstm(long inputs, long units, bool returnsSequences, bool isBidirectional)
    {
        LSTM module = LSTM(inputs, units, batchFirst: true, bidirectional: isBidirectional);
        return new(
            module,
            sequence =>
            {
                (Tensor all, Tensor last, _) = module.call(sequence);
                return (all, last);
            },
            returnsSequences);
    }

    public override Tensor forward(Tensor input)
    {
        (Tensor all, Tensor last) = _states(input.movedim([1], [2]).contiguous());

        // Of each direction the state that it ends with, side by side.
        return _returnsSequences ? all.movedim([2], [1]) : last.movedim([0], [1]).flatten(1);
    }
}
