using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Names layers as PyTorch would: encoder and decoder are an <c>nn.Sequential</c> each, in which an activation, a flattening and its
/// reverse are modules of their own, and a residual span is a Sequential that adds its input. What turns values into the code stands beside
/// both.
/// </summary>
internal static class ModuleNames
{
    public static IReadOnlyList<string> Of(LayerSequence sequence)
    {
        List<string> names = [];
        Stack<(string Prefix, int Module)> outer = new();
        string prefix = "encoder.";
        int module = 0;
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            LayerStep step = sequence.Steps[i];
            if (i == sequence.EncoderLayers)
                (prefix, module) = ("decoder.", 0);
            if (i > 0 && IsRestored(sequence.Steps[i - 1].Layer))
                module++;
            for (int spans = sequence.Steps.Count(end => end.SpanStart == new Value(i)); spans > 0; spans--)
            {
                outer.Push((prefix, module));
                (prefix, module) = ($"{prefix}{module}.", 0);
            }

            if (step.SpanStart is not null)
                (prefix, module) = outer.Pop();
            if (step.Layer.Is(LayerTraits.Flattens) && !step.Layer.Input.IsVector)
                module++;
            if (step.Layer.Is(LayerTraits.ReadsColumns))
            {
                names.Add("columns");
                continue;
            }

            if (step.Layer.Is(LayerTraits.Latent))
            {
                names.Add("code");
                continue;
            }

            names.Add($"{prefix}{module}");
            if (step.Layer.Is(LayerTraits.NoModule))
                continue;
            module += step.Activation == Identity.Kind ? 1 : 2;
        }

        return names;
    }

    /// <summary>True if a vector is read as an image or a sequence from here on.</summary>
    private static bool IsRestored(ILayer layer) => !layer.Output.IsVector
        && (layer.Is(LayerTraits.Flattens) || (layer.Is(LayerTraits.Latent) && layer.Input.IsVector));
}
