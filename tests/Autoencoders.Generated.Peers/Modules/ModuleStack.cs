using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>The modules of an encoder, of a decoder or of a residual span while layers add to them.</summary>
internal sealed class ModuleStack
{
    private readonly List<Module<Tensor, Tensor>> _modules = [];
    private readonly List<(Parameter Weights, Penalty Penalty)> _penalized;
    private readonly SkippedValues _skipped;
    private string? _joined;

    private ModuleStack(
        long[] shape,
        IReadOnlyList<Module<Tensor, Tensor>> encoder,
        List<(Parameter Weights, Penalty Penalty)> penalized,
        SkippedValues skipped) =>
        (Shape, Encoder, _penalized, _skipped) = (shape, encoder, penalized, skipped);

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
    public static ModuleStack Begin(long[] shape) => new(shape, [], [], new SkippedValues());

    /// <summary>A stack for the decoder behind this encoder.</summary>
    public ModuleStack Next() => new(Shape, _modules, _penalized, _skipped);

    /// <summary>A stack for a span of this one.</summary>
    public ModuleStack Inner() => new(Shape, Encoder, _penalized, _skipped);

    public void Add(Module<Tensor, Tensor> module, params long[] shape)
    {
        _modules.Add(_joined is { } name ? _skipped.JoinedTo(module, name) : module);
        (Shape, _joined) = (shape, null);
    }

    /// <summary>Keeps the output of the last module, for a later one.</summary>
    public void Skip(string name) => _modules[^1] = _skipped.Kept(_modules[^1], name, Shape[0]);

    /// <summary>Joins kept channels to what the next module reads. PyTorch has no module for it.</summary>
    public void Concatenate(string name) => (Shape, _joined) = ([Shape[0] + _skipped.Channels(name), .. Sizes], name);

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
