using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>The modules of an encoder, of a decoder or of a residual span while layers add to them.</summary>
internal sealed class ModuleStack
{
    private readonly List<Module<Tensor, Tensor>> _modules = [];
    private readonly List<(Parameter Weights, Penalty Penalty)> _penalized;

    private ModuleStack(
        long[] shape, IReadOnlyList<Module<Tensor, Tensor>> encoder, List<(Parameter Weights, Penalty Penalty)> penalized) =>
        (Shape, Encoder, _penalized) = (shape, encoder, penalized);

    /// <summary>The modules so far; the number of a module in the names of its parameters is its index.</summary>
    public IReadOnlyList<Module<Tensor, Tensor>> Modules => _modules;

    /// <summary>The encoder's modules, whose weights a decoder may share.</summary>
    public IReadOnlyList<Module<Tensor, Tensor>> Encoder { get; }

    /// <summary>The shape of a sample behind the last module, channels first.</summary>
    public long[] Shape { get; private set; }

    /// <summary>The channels of an image or of a sequence, the values of a vector.</summary>
    public long Channels => Shape[0];

    /// <summary>Height and width, or length; empty for a vector.</summary>
    public long[] Sizes => Shape[1..];

    /// <summary>The weights that cost something, in this stack and those that came from it.</summary>
    public IReadOnlyList<(Parameter Weights, Penalty Penalty)> Penalized => _penalized;

    /// <summary>A stack for an encoder.</summary>
    /// <param name="shape">The shape of a sample, channels first.</param>
    public static ModuleStack Begin(long[] shape) => new(shape, [], []);

    /// <summary>A stack for the decoder behind this encoder.</summary>
    public ModuleStack Next() => new(Shape, _modules, _penalized);

    /// <summary>A stack for a span of this one.</summary>
    public ModuleStack Inner() => new(Shape, Encoder, _penalized);

    public void Add(Module<Tensor, Tensor> module, params long[] shape)
    {
        _modules.Add(module);
        Shape = shape;
    }

    /// <summary>Makes an image or a sequence a vector; a vector stays as it is, without a module.</summary>
    public void Flatten()
    {
        if (Shape.Length > 1)
            Add(nn.Flatten(), Shape.Aggregate((product, length) => product * length));
    }

    public void Activate(Activation activation)
    {
        if (activation.Module is { } module)
            Add(module(), Shape);
    }

    public void Penalize(Module<Tensor, Tensor> module, Penalty? penalty)
    {
        if (penalty is not null)
            _penalized.Add((module.get_parameter("weight")!, penalty));
    }
}
