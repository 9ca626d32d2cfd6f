using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// Weights files that are part of an assembly. The compiler has compared their tensors with the network, so that nothing is parsed here.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FrozenWeights
{
    /// <summary>The beginning of the name of a resource; the build writes the same.</summary>
    private const string Folder = "autoencoders/";

    /// <summary>All bytes of a file, where the runtime has mapped them.</summary>
    /// <typeparam name="TNetwork">A type of the assembly.</typeparam>
    /// <param name="name">The name of the file in the project.</param>
    /// <exception cref="InvalidOperationException">The assembly lacks the file.</exception>
    public static unsafe ReadOnlySpan<byte> File<TNetwork>(string name)
    {
        var assembly = typeof(TNetwork).Assembly;
        using Stream? file = assembly.GetManifestResourceStream(Folder + name);
        return file switch
        {
            UnmanagedMemoryStream mapped => new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length)),
            null => throw new InvalidOperationException(
                $"The assembly '{assembly.GetName().Name}' lacks the weights file '{name}', which was part of its build."),
            _ => StreamBytes.ReadUpTo(file, checked((int)file.Length)),
        };
    }

    /// <summary>A network with the weights of a file: copied once, into the order and the alignment that its code reads.</summary>
    /// <param name="name">The name of the file in the project.</param>
    /// <param name="length">The length of the file in bytes when the code was written.</param>
    /// <param name="tensors">Where the tensors lie, in the order of the network's.</param>
    /// <exception cref="InvalidOperationException">The assembly lacks the file, or has another one.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    public static TNetwork Load<TNetwork>(string name, long length, params FrozenTensor[] tensors)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(tensors);
        ReadOnlySpan<byte> file = File<TNetwork>(name);
        if (file.Length != length)
        {
            throw new InvalidOperationException(
                $"The weights file '{name}' in the assembly has {file.Length} bytes, but the code was written for {length}; rebuild the project.");
        }

        TNetwork network = TNetwork.Create(seed: 0);
        Span<float> state = network.State;
        for (int i = 0; i < tensors.Length; i++)
            Copy(file, name, tensors[i], TNetwork.Tensors[i], state);
        return network;
    }

    /// <summary>The scaler of a file.</summary>
    /// <param name="name">The name of the file in the project.</param>
    /// <exception cref="WeightsFileException">The file is damaged.</exception>
    public static IScaler Scaler<TNetwork>(string name)
        where TNetwork : class, INetwork<TNetwork>
    {
        WeightsFile.Load<TNetwork>(File<TNetwork>(name), out IScaler? scaler);
        return scaler!;
    }

    /// <summary>Copies a tensor, a run of the last dimension at a time.</summary>
    private static void Copy(ReadOnlySpan<byte> file, string name, FrozenTensor tensor, TensorLayout layout, Span<float> state)
    {
        NumberType type = NumberType.Find(tensor.ElementType)!;
        ReadOnlySpan<byte> bytes = file.Slice(tensor.Begin, checked(layout.Length * type.Length));
        int count = layout.Lengths[^1], stride = layout.Strides[^1];
        float least = WeightRule.Least(layout);
        bool areFloats = type.Name == SafeTensors.SingleType && BitConverter.IsLittleEndian;
        float[] converted = areFloats ? [] : new float[count];
        for (var index = new RowMajorIndices(layout); index.IsElement; index.AdvanceRun())
        {
            ReadOnlySpan<float> run = converted;
            if (areFloats)
                run = MemoryMarshal.Cast<byte, float>(bytes[..(count * sizeof(float))]);
            else
                type.Convert(bytes, converted);
            bytes = bytes[(count * type.Length)..];
            int target = index.Current;
            foreach (float value in run)
            {
                if (!float.IsFinite(value) || value < least)
                {
                    throw new WeightsFileException(
                        name, tensor.Name, WeightRule.Broken(layout, value)!, FormattableString.Invariant($"{value}"));
                }

                state[target] = value;
                target += stride;
            }
        }
    }
}
