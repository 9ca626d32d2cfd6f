using System.Globalization;
using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints a name for an activation of the library with a value of its parameter, which the type holds byte by byte.</summary>
internal static class ActivationAlias
{
    private const string Kernels = "global::Autoencoders.Kernels";

    public static void Emit(SourceWriter writer, ActivationKind activation)
    {
        if (activation.Parameter is not { } parameter)
            return;
        IEnumerable<string> bytes = BitConverter.GetBytes(activation.Value).Select(part => NumberType.Of(writer, part));
        string number = string.Join(", ", BitConverter.IsLittleEndian ? bytes.Reverse() : bytes);
        string value = activation.Value.ToString("R", CultureInfo.InvariantCulture);
        writer.Above($"// {activation.Member} with {parameter.Property} = {value}, the bytes of that number as types.");
        writer.Above($"using {activation.Name} = {Kernels}.{activation.Member}<");
        writer.Above($"    {Kernels}.Constant<{number}>>;");
    }
}
