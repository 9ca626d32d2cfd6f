using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The values that PyTorch puts into a pickle: storages and tensors.</summary>
internal static class TensorValues
{
    /// <summary>A storage by its persistent id: <c>('storage', torch.FloatStorage, '0', 'cpu', 12)</c>.</summary>
    /// <exception cref="FormatException">The id is of something else.</exception>
    public static PyTorchStorage Storage(object? id)
    {
        if (id is not object?[] parts || parts is not ["storage", PickleGlobal { StorageType: { } type }, string key, string, long length])
            throw new FormatException("the id of a storage, found another one");
        if (length < 0)
            throw new FormatException($"storages of at least 0 numbers, found {length}");
        return new PyTorchStorage(key, type, length);
    }

    /// <summary>A tensor by storage, offset, shape and strides.</summary>
    /// <exception cref="FormatException">There are other values, or the tensor does not lie in its storage.</exception>
    public static PyTorchTensor Tensor(object?[] arguments)
    {
        if (arguments is not [PyTorchStorage storage, long offset, object?[] shape, object?[] strides, ..])
            throw new FormatException("storage, offset, shape and strides of a tensor, found other values");
        return PyTorchTensor.Checked(storage, offset, Numbers(shape), Numbers(strides));
    }

    /// <exception cref="FormatException">The value is of another type.</exception>
    public static T Is<T>(object? value) => value is T expected
        ? expected
        : throw new FormatException("a pickle of tensors in dictionaries, found an operation on a value of another type");

    private static ImmutableArray<long> Numbers(object?[] values) => [.. values.Select(Is<long>)];
}
