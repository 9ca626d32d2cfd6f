using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>The network as the user wrote it on one class, before anything is derived from it.</summary>
/// <param name="Type">The class to write into.</param>
/// <param name="Options">The <c>[Autoencoder]</c> attribute with its sizes and named arguments.</param>
/// <param name="Layers">The layer attributes in the order of the source.</param>
internal sealed record NetworkModel(TypeModel Type, AttributeModel Options, EquatableArray<AttributeModel> Layers)
{
    /// <summary>The <c>[Stacked]</c> attribute; null without it.</summary>
    public AttributeModel? Stacked { get; init; }

    /// <summary>The <c>[NativeExports]</c> attribute; null without it.</summary>
    public AttributeModel? Exports { get; init; }

    /// <summary>The type whose properties are the columns of a table; null without one.</summary>
    public RowModel? Row { get; init; }

    /// <summary>The user's members that could collide with generated ones.</summary>
    public EquatableArray<MemberModel> Members { get; init; } = [];

    /// <summary>The weights file that the class names; null where it names none, or one that is not part of the build.</summary>
    public FrozenFile? Weights { get; init; }

    /// <summary>True if the compiler optimizes what is written into the class.</summary>
    public bool IsOptimized { get; init; } = true;
}
