using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>A table, [length, channels], added to a sequence with channels first: a buffer <c>pe</c>, or a trained <c>weight</c>.</summary>
internal sealed class AddedPositions : Module<Tensor, Tensor>
{
    private readonly Tensor _table;

    public AddedPositions(long length, long channels, bool isLearned)
        : base(nameof(AddedPositions))
    {
        _table = isLearned ? Parameter(zeros(length, channels)) : zeros(length, channels);
        if (_table is Parameter trained)
            register_parameter("weight", trained);
        else
            register_buffer("pe", _table);
    }

    public override Tensor forward(Tensor input) => input + _table.t();
}
