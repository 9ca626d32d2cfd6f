using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A layer at its place in a network: with shapes, the name of its module in PyTorch, and the values of its tensors.</summary>
internal sealed class LayerModule
{
    private readonly Dictionary<string, double[]> _values = [];

    private LayerModule(LayerReference layer, SampleShape input, string name, NetworkOptions options)
    {
        (Layer, Input, Name) = (layer, input, name);
        Output = layer.Output(input);
        Activation = layer.Activation ?? layer.DefaultActivation(options);
        Children = layer is ResidualReference span ? Sequence(span.Span, input, name, options) : [];
    }

    public LayerReference Layer { get; }

    public SampleShape Input { get; }

    public SampleShape Output { get; }

    public string Name { get; }

    public ActivationReference Activation { get; }

    /// <summary>The modules of a residual span.</summary>
    public IReadOnlyList<LayerModule> Children { get; }

    /// <summary>The dense layer of the encoder whose transposed weights it uses.</summary>
    public LayerModule? TiedTo { get; set; }

    /// <summary>This module and those in it.</summary>
    public IEnumerable<LayerModule> Flattened => Children.SelectMany(child => child.Flattened).Prepend(this);

    /// <summary>The tensors that stand in a weights file under this module's name.</summary>
    public IEnumerable<(string Name, int[] Shape)> Tensors =>
        Layer.Tensors(Input).Where(tensor => TiedTo is null || tensor.Name != "weight");

    /// <summary>Places layers one after the other, as PyTorch numbers the modules of a Sequential.</summary>
    public static IReadOnlyList<LayerModule> Sequence(
        IEnumerable<LayerReference> layers, SampleShape input, string prefix, NetworkOptions options)
    {
        List<LayerModule> modules = [];
        int number = 0;
        foreach (LayerReference layer in layers)
        {
            number += layer.ModulesBefore(input);
            LayerModule module = new(layer, input, layer.ModuleName ?? $"{prefix}.{number}", options);
            modules.Add(module);
            if (layer.TakesModuleNumber)
                number += 1 + layer.ModulesBehind + (module.Activation.IsIdentity ? 0 : 1);
            input = module.Output;
        }

        return modules;
    }

    /// <summary>The elements of a tensor, row-major in PyTorch's shape.</summary>
    public double[] this[string tensor]
    {
        get => _values[tensor];
        set => _values[tensor] = value;
    }

    /// <summary>A batch of rows through the layer and its activation.</summary>
    public double[][] Run(double[][] rows, ReferencePass pass)
    {
        double[][] sums = Layer.Forward(rows, this, pass);
        pass.Sums = sums;
        double[][] outputs = Array.ConvertAll(sums, row => Activation.Apply(row, Output.Channels, pass));
        if (Layer.Skip is { } name)
            pass.Skipped[name] = outputs;
        return outputs;
    }
}
