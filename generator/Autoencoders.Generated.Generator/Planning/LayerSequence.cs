using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The layers from input to reconstruction, each shaped by the one before, the decoder mirrored where none is written.</summary>
internal sealed class LayerSequence
{
    private readonly PlanningContext _context;
    private readonly List<Step> _steps = [];

    private LayerSequence(PlanningContext context) => _context = context;

    /// <summary>One layer and the attribute that it comes from; a mirrored one comes from none.</summary>
    public sealed record Step(ILayer Layer, ActivationKind Activation, AttributeModel? Written)
    {
        /// <summary>Where its size is written.</summary>
        public Anchor? Size => Written?.Arguments.FirstOrDefault(argument => argument.Value is int)?.Anchor;
    }

    public IReadOnlyList<Step> Steps => _steps;

    public int EncoderLayers { get; private set; }

    /// <summary>Reads the layer attributes; null where something is wrong, which is then reported.</summary>
    public static LayerSequence? Read(NetworkModel network, IReadOnlyList<AttributeModel> written, PlanningContext context)
    {
        ActivationKind hidden = context.ReadActivation(network.Options.Find("Hidden"), Relu.Kind);
        ActivationKind code = context.ReadActivation(network.Options.Find("Code"), Identity.Kind);
        ActivationKind output = context.ReadActivation(network.Options.Find("Output"), Identity.Kind);

        LayerSequence sequence = new(context);
        if (!sequence.HasInputAndCode(network.Type.Name, written) || sequence.ReadInput(written[0]) is not { } input)
            return null;
        sequence.ReadLayers(written, input, hidden, code);
        if (context.HasErrors)
            return null;

        if (sequence.EncoderLayers == 0)
        {
            context.Report(NetworkDiagnostics.NoLayers(Anchor.Class, network.Type.Name));
            return null;
        }

        if (sequence._steps.Count == sequence.EncoderLayers)
            sequence.Mirror(output);
        return sequence;
    }

    private bool HasInputAndCode(string type, IReadOnlyList<AttributeModel> written)
    {
        if (written.Count == 0)
            return Report(NetworkDiagnostics.NoLayers(Anchor.Class, type));

        int[] inputs = Places(attribute => attribute.Kind == "Input");
        if (inputs.Length == 0)
            return Report(NetworkDiagnostics.NoInput(Anchor.Class, type, written.Count));
        if (inputs[0] > 0)
            return Report(NetworkDiagnostics.InputNotFirst(written[inputs[0]].Anchor, inputs[0] + 1, written.Count));

        int[] codes = Places(attribute => CodeCatalog.Find(attribute.Kind) is not null);
        return codes.Length switch
        {
            0 => Report(NetworkDiagnostics.NoCode(Anchor.Class, type, written.Count)),
            1 => true,
            _ => Report(NetworkDiagnostics.SecondCode(written[codes[1]].Anchor, codes[1], codes[0])),
        };

        int[] Places(Func<AttributeModel, bool> isWanted) =>
            [.. Enumerable.Range(0, written.Count).Where(place => isWanted(written[place]))];

        bool Report(DiagnosticInfo error)
        {
            _context.Report(error);
            return false;
        }
    }

    private Shape? ReadInput(AttributeModel written) =>
        _context.ReadSize(written, "length") is { } length ? Shape.Vector(length) : null;

    private void ReadLayers(IReadOnlyList<AttributeModel> written, Shape current, ActivationKind hidden, ActivationKind code)
    {
        foreach (AttributeModel attribute in written.Skip(1))
        {
            if (CodeCatalog.Find(attribute.Kind) is { } codeKind)
            {
                if (codeKind.AddsLayer(attribute))
                    Add(codeKind.Plan, attribute, code);
                EncoderLayers = _steps.Count;
            }
            else if (LayerCatalog.Find(attribute.Kind) is { } kind)
            {
                Add(kind.Plan, attribute, hidden);
            }
        }

        void Add(Func<AttributeModel, Shape, PlanningContext, ILayer?> plan, AttributeModel attribute, ActivationKind otherwise)
        {
            _context.Layer++;
            ILayer? layer = plan(attribute, current, _context);
            ActivationKind activation = _context.ReadActivation(attribute.Find("activation"), otherwise);
            if (layer is null)
                return;
            _steps.Add(new Step(layer, activation, attribute));
            current = layer.Output;
        }
    }

    /// <summary>Each decoder layer undoes an encoder layer, and ends in the activation that made what it restores.</summary>
    private void Mirror(ActivationKind output)
    {
        for (int i = EncoderLayers - 1; i >= 0; i--)
            _steps.Add(new Step(_steps[i].Layer.Mirror(), i == 0 ? output : _steps[i - 1].Activation, null));
    }
}
