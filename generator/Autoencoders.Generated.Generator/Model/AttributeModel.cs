using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>One attribute as written: its kind and its arguments, without knowing what the kind means.</summary>
/// <param name="Kind">The attribute's name without the suffix: <c>Dense</c>.</param>
/// <param name="Anchor">Where it stands.</param>
/// <param name="Arguments">
/// The arguments that the user wrote, in the order of the source; a <c>params</c> array gives one for each element.
/// </param>
internal sealed record AttributeModel(string Kind, Anchor Anchor, EquatableArray<ArgumentModel> Arguments)
{
    /// <summary>The argument for a parameter (<c>units</c>) or property (<c>Hidden</c>); null where the user wrote none.</summary>
    public ArgumentModel? Find(string name)
    {
        foreach (ArgumentModel argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}
