using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>One layer as an attribute names it or as a mirrored decoder has it, and what it computes by its definition.</summary>
internal abstract record LayerReference
{
    /// <summary>The activation; null where the network's options name it for this place.</summary>
    public ActivationReference? Activation { get; init; }

    /// <summary>The name of the attribute.</summary>
    public abstract string Kind { get; }

    /// <summary>The positional arguments of the attribute, apart from the activation.</summary>
    protected virtual string Arguments => "";

    /// <summary>The named arguments of the attribute, each after a comma.</summary>
    protected virtual string Options => "";

    /// <summary>The attribute, or the attributes of a span.</summary>
    public virtual string Attributes
    {
        get
        {
            string positional = Activation is null ? "" : $", Activation.{Activation.Name}{Activation.Options}";
            string arguments = string.Concat(Arguments.Length == 0 ? "" : ", " + Arguments, positional, Options);
            return arguments.Length == 0 ? $"[{Kind}]" : $"[{Kind}({arguments[2..]})]";
        }
    }

    /// <summary>The name of its value, by which a later layer reads it again; null for none.</summary>
    public string? Skip { get; init; }

    /// <summary>The attributes, and the one that names its value.</summary>
    public string Written => Skip is null ? Attributes : $"{Attributes} [Skip(\"{Skip}\")]";

    /// <summary>The names of its value and of those of the layers in it.</summary>
    public virtual IEnumerable<string> Skips => Skip is null ? [] : [Skip];

    /// <summary>Whether its attribute says where the encoder ends.</summary>
    public virtual bool EndsEncoder => false;

    /// <summary>Whether it is a module of PyTorch's Sequential.</summary>
    public virtual bool TakesModuleNumber => true;

    /// <summary>Whether a mirrored decoder has anything for it.</summary>
    public virtual bool IsUndone => true;

    /// <summary>Whether it has an activation of its own.</summary>
    public virtual bool Activates => true;

    /// <summary>Whether its values are its own, so that a mirrored decoder restores them as they were made here.</summary>
    public virtual bool MakesValues => Activates;

    /// <summary>The layers that a mirrored decoder needs before the mirror image.</summary>
    /// <param name="input">What this layer reads.</param>
    public virtual IEnumerable<LayerReference> BeforeMirror(SampleShape input) => [];

    /// <summary>Whether a mirrored decoder repeats it behind what restores its output, rather than undoing it.</summary>
    public virtual bool IsRepeated => false;

    /// <summary>Whether training draws random numbers in it.</summary>
    public virtual bool IsNoisy => false;

    /// <summary>The kinds of this layer and of the layers in it.</summary>
    public virtual IEnumerable<string> Kinds => [Kind];

    public abstract SampleShape Output(SampleShape input);

    /// <summary>The activation where none is written.</summary>
    public virtual ActivationReference DefaultActivation(NetworkOptions options) => ActivationReference.Identity;

    /// <summary>The name of its module where that stands beside encoder and decoder; null where it is one of theirs.</summary>
    public virtual string? ModuleName => null;

    /// <summary>The modules that PyTorch needs before it, which have no parameters.</summary>
    public virtual int ModulesBefore(SampleShape input) => 0;

    /// <summary>The modules that PyTorch needs between it and its activation, which have no parameters.</summary>
    public virtual int ModulesBehind => 0;

    /// <summary>The tensors that a weights file holds, by their names and shapes in PyTorch's module.</summary>
    public virtual IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) => [];

    /// <summary>The layer of a decoder that restores this layer's input.</summary>
    public abstract LayerReference Mirror(SampleShape input, NetworkOptions options);

    /// <summary>A batch of rows through the layer, before its activation.</summary>
    public abstract double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass);

    /// <summary>What becomes of a tensor that is not trained, after a step on the batch that a pass has seen.</summary>
    public virtual double[] Updated(LayerModule module, string tensor, ReferencePass pass) =>
        throw new InvalidOperationException($"{Kind} has no such tensor.");

    /// <summary>A float as an attribute's named argument, where it is not the default.</summary>
    protected static string Named(string name, float value, float otherwise) =>
        value == otherwise ? "" : FormattableString.Invariant($", {name} = {value:R}f");

    protected static string Named(string name, int value, int otherwise) => value == otherwise ? "" : $", {name} = {value}";

    protected static string Named(string name, Padding value, Padding otherwise) => value == otherwise ? "" : $", {name} = Padding.{value}";
}
