namespace Autoencoders;

/// <summary>The functions and classes of Python that a state dictionary names. None is run: each stands for a value made here.</summary>
/// <param name="Module">The module, such as <c>torch._utils</c>.</param>
/// <param name="Name">The name in it.</param>
internal sealed record PickleGlobal(string Module, string Name)
{
    public static readonly PickleGlobal
        OrderedDictionary = new("collections", "OrderedDict"),
        RebuildTensor = new("torch._utils", "_rebuild_tensor_v2"),
        RebuildParameter = new("torch._utils", "_rebuild_parameter"),
        Size = new("torch", "Size");

    private static readonly PickleGlobal[] s_called = [OrderedDictionary, RebuildTensor, RebuildParameter, Size];

    /// <summary>The element type of a class of storages; null for others.</summary>
    public string? StorageType => Module == "torch" ? PyTorchStorage.TypeOf(Name) : null;

    /// <exception cref="FormatException">The name is not an allowed one. It is not looked up, and nothing of it is run.</exception>
    public static PickleGlobal Allowed(string module, string name)
    {
        var global = new PickleGlobal(module, name);
        return Array.IndexOf(s_called, global) >= 0 || global.StorageType is not null
            ? global
            : throw new FormatException(
                $"tensors in dictionaries, found '{module}.{name}', which this reader does not run: save the state_dict() of the model alone");
    }
}
