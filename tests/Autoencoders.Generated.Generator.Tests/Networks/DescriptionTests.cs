using System.Globalization;
using System.Reflection;
using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The description of each network agrees with all that is known of it elsewhere.</summary>
public sealed class DescriptionTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AgreesWithTheNetwork(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        NetworkDescription description = probe.Description;

        Assert.Same(description, probe.Description);
        Assert.Equal(probe.MultiplyAdds, description.MultiplyAdds);
        Assert.Equal(probe.Parameters.Length, description.ParameterCount);
        Assert.Equal(probe.LossTerms.ToArray(), description.Terms.ToArray());
        AssertNamesEachHead(network, description);
        Assert.Equal(network.Condition?.Length ?? 0, description.ConditionLength);
        Assert.Equal(network.Input.ToString(), Shown(description.Input));
        Assert.Equal(probe.CodeLength, Product(description.Code.Output));
        Assert.Equal(
            description.Columns.Count == 0 ? probe.InputLength : description.Heads.Sum(head => head.Columns),
            Product(description.Layers[^1].Output));
        AssertNamesEachTensor(description, probe);
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void EachLayerReadsAValueThatIsThere(string name)
    {
        NetworkDescription description = Networks.Create(NetworkTheory.Find(name)).Description;
        foreach (LayerDescription layer in description.Layers)
        {
            Assert.Equal(description.Layers.IndexOf(layer) + 1, layer.Number);
            Assert.Equal(layer.Number - 1, layer.Reads[0]);
            Assert.Equal(layer.Kind is LayerKinds.Residual or LayerKinds.Concatenate ? 2 : 1, layer.Reads.Length);
            Assert.Equal(layer.Number <= description.EncoderLayers ? NetworkSide.Encoder : NetworkSide.Decoder, layer.Side);
            Assert.All(layer.Reads, number => Assert.InRange(number, 0, layer.Number - 1));
            Assert.All(
                layer.Kind == LayerKinds.Concatenate ? layer.Reads[..1] : layer.Reads,
                number => Assert.Equal(Shown(layer.Input), Shown(DescribedShapes.OfValue(description, number))));
        }
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void FactsGiveTheShapes(string name)
    {
        NetworkDescription description = Networks.Create(NetworkTheory.Find(name)).Description;
        Assert.All(description.Layers, layer => DescribedShapes.AssertFit(description, layer));
    }

    /// <summary>Weights files hold the kinds in their order, and activations behind them.</summary>
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AgreesWithTheArchitecture(string name)
    {
        INetworkProbe probe = Networks.Create(NetworkTheory.Find(name));
        string[] words = [.. probe.Architecture.Split(" | ").Skip(1).Where(word => word is not ("code" or "span"))];
        bool namesHeads = probe.Description.DeclaresHeads && probe.Description.Columns.Count == 0;
        Assert.Equal(namesHeads ? probe.Description.Heads.Length : 0, words.Count(IsHead));
        words = [.. words.Where(word => !IsHead(word))];
        Assert.Equal(words.Length, probe.Description.Layers.Length);
        foreach ((string word, LayerDescription layer) in words.Zip(probe.Description.Layers))
        {
            Assert.Equal(layer.Kind, word.Split(' ')[0]);
            if (layer.Activation == Activation.Identity)
                continue;
            bool isUsual = layer.ActivationParameter is null || layer.ActivationParameter == (layer.Activation == Activation.Elu ? 1f : 0.01f);
            string parameter = isUsual ? "" : $" {layer.ActivationParameter!.Value.ToString(CultureInfo.InvariantCulture)}";
            Assert.EndsWith($" {layer.Activation.ToString().ToLowerInvariant()}{parameter}", word);
        }
    }

    /// <summary>The reference reads attributes without looking at the generator.</summary>
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AgreesWithTheReference(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        ReferenceNetwork reference = new(network, probe);

        Assert.Equal(
            reference.Encoder.Concat(reference.Decoder).SelectMany(Innermost).Where(module => module.Tensors.Any()).Select(module =>
                $"{module.Activation.Name} "
                + string.Join(", ", module.Tensors.Select(tensor => $"{module.Name}.{tensor.Name} {string.Join(" ", tensor.Shape)}"))),
            probe.Description.Layers.Where(layer => !layer.Tensors.IsEmpty).Select(layer =>
                $"{layer.Activation} "
                + string.Join(", ", layer.Tensors.Select(tensor => $"{tensor.Layout.Name} {string.Join(" ", tensor.Layout.Shape)}"))));
    }

    /// <summary>Each name that the library lists belongs to some network, and each name of a network is listed.</summary>
    [Fact]
    public void TheLibraryListsAllNames()
    {
        NetworkDescription[] all = [.. AllCases.List.Select(network => Networks.Create(network).Description)];
        LayerDescription[] layers = [.. all.SelectMany(network => network.Layers)];
        Assert.Equal(Listed(typeof(CodeKinds)), Sorted(all.Select(network => network.CodeKind)));
        Assert.Equal(Listed(typeof(LayerKinds)), Sorted(layers.Select(layer => layer.Kind)));
        Assert.Equal(
            Listed(typeof(TensorRoles)),
            Sorted(layers.Where(layer => layer.Kind != LayerKinds.Columns).SelectMany(layer => layer.Tensors).Select(tensor => tensor.Role.Replace("_reverse", "", StringComparison.Ordinal))));
        Assert.Equal(
            Listed(typeof(FactNames)),
            Sorted(layers.SelectMany(layer => layer.Facts).Concat(all.SelectMany(network => network.CodeFacts)).Select(fact => fact.Name)));
    }

    private static IEnumerable<string> Listed(Type names) =>
        Sorted(names.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal);

    private static void AssertNamesEachTensor(NetworkDescription description, INetworkProbe probe)
    {
        LayerTensor[] tensors = [.. description.Layers.SelectMany(layer => layer.Tensors)];
        Assert.Equal(
            probe.Tensors.ToArray().Select(tensor => tensor.Name).Order(StringComparer.Ordinal),
            tensors.Select(tensor => tensor.Layout.Name).Order(StringComparer.Ordinal));
        Assert.All(tensors, tensor =>
        {
            Assert.EndsWith($".{tensor.Role}", tensor.Layout.Name);
            Assert.Equal(tensor.IsTrained, tensor.Layout.Offset < description.ParameterCount);
        });
    }

    private static void AssertNamesEachHead(NetworkCase network, NetworkDescription description)
    {
        if (network.Options.Columns.Count > 0)
        {
            AssertNamesEachColumn(network, description);
            return;
        }

        IReadOnlyList<HeadReference> declared = network.Options.Heads;
        Assert.Equal(declared.Count > 0, description.DeclaresHeads);
        Assert.Equal(description.Heads[0].Loss, description.Loss);
        Assert.Equal(network.InputLength, description.Heads.Sum(head => head.Columns));
        Assert.All(description.Heads, (head, place) => Assert.Equal(description.Heads.Take(place).Sum(before => before.Columns), head.Start));
        if (declared.Count == 0)
        {
            Assert.Equal(network.Options.Loss, Assert.Single(description.Heads).Loss.ToString());
        }
        else
        {
            Assert.Equal(
                declared.Select(head => (head.Columns, head.Activation.Name, head.Loss, head.Weight)),
                description.Heads.Select(head => (head.Columns, head.Activation.ToString(), head.Loss.ToString(), head.Weight)));
        }
    }

    private static void AssertNamesEachColumn(NetworkCase network, NetworkDescription description)
    {
        IReadOnlyList<ColumnReference> declared = network.Options.Columns;
        Assert.Equal(
            declared.Select(column => (
                column.Kind, column.Name, column.Categories, column.Kind == ColumnKind.Cyclic ? column.Size : 0)),
            description.Columns.Select(column => (
                column.Kind, column.Name, column.Kind == ColumnKind.Cyclic ? (int)column.Period : column.Categories, column.Period)));
        Assert.Equal(declared.Sum(column => column.Outputs), description.Heads.Sum(head => head.Columns));
        Assert.True(description.DeclaresHeads);
    }

    private static bool IsHead(string word) => word.StartsWith("head ", StringComparison.Ordinal);

    private static IEnumerable<LayerModule> Innermost(LayerModule module) => module.Children.SelectMany(Innermost).Append(module);

    private static string Shown(IEnumerable<int> shape) => string.Join(", ", shape);

    private static int Product(IEnumerable<int> shape) => shape.Aggregate(1, (product, length) => product * length);
}
