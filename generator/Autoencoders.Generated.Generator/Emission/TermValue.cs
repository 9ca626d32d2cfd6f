using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>The variable of a term of the loss, named as reports name the term.</summary>
internal static class TermValue
{
    public static string Of(LayerPlan layer)
    {
        string[] words = ((IRegularizer)layer.Operator).Term.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
