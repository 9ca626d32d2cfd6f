using System.ComponentModel;

namespace Autoencoders;

/// <summary>A tensor in a weights file that is part of an assembly.</summary>
/// <remarks>For generated code.</remarks>
/// <param name="name">Its name.</param>
/// <param name="elementType">The type of its elements, as safetensors writes it.</param>
/// <param name="begin">The place of its first byte in the file.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenTensor(string name, string elementType, long begin)
{
    internal string Name { get; } = name;

    internal string ElementType { get; } = elementType;

    internal int Begin { get; } = checked((int)begin);
}
