using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders.Memory;

/// <summary>
/// A method of the generated mathematics behind a member, which takes references: here the parameters can be placed anywhere too. The
/// training's stages are among them.
/// </summary>
internal sealed class InnerCall
{
    private static readonly string[] s_names =
    [
        "Encode", "Decode", "Reconstruct", "ReconstructionError", "EncodeBatch", "DecodeBatch", "ReconstructBatch",
        "ReconstructionErrorBatch", "Distribution", "DistributionBatch", "LikelihoodLoss", "LikelihoodLossBatch", "EncodeIndices",
        "DecodeIndices", "EncodeIndicesBatch", "DecodeIndicesBatch",
    ];

    private readonly Action<Argument[], int> _call;

    private InnerCall(MethodInfo method, IReadOnlyList<MemberParameter> parameters)
    {
        (Name, Parameters) = (method.Name, parameters);
        _call = Compile(method, parameters);
    }

    public string Name { get; }

    /// <summary>All but the network's parameters, which come first, and the rows, which come last.</summary>
    public IReadOnlyList<MemberParameter> Parameters { get; }

    public bool IsBatch => Name.EndsWith("Batch", StringComparison.Ordinal);

    public static IEnumerable<InnerCall> Of(Type network) =>
        from method in Mathematics(network).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        where s_names.Contains(method.Name) && method.GetParameters()[0].ParameterType == typeof(float).MakeByRefType()
        select new InnerCall(
            method,
            [
                .. method.GetParameters().Where(parameter => parameter.Name is not ("parameters" or "rows"))
                    .Select(parameter => MemberParameter.OfInner(network, parameter)),
            ]);

    /// <summary>The values that a network's inference reads: its state, and what it prepares behind that.</summary>
    public static Span<float> ParametersOf(object network)
    {
        const BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Instance;
        Type type = network.GetType();
        var block = (AlignedFloats)(type.GetMethod("Prepared", Private)?.Invoke(network, null)
            ?? type.GetField("_parameters", Private)!.GetValue(network)!);
        var memory = (float[])typeof(AlignedFloats).GetField("_pinned", Private)!.GetValue(block)!;

        // Up to a cache line more is allocated, for the alignment.
        return MemoryMarshal.CreateSpan(ref block.Start, memory.Length - Lanes16.Count);
    }

    public void Call(Argument[] arguments, int rows) => _call(arguments, rows);

    private static Type Mathematics(Type network) => network.Assembly.GetTypes().Single(
        type => type.Namespace == "Autoencoders.Generated" && type.Name.EndsWith($"__{network.Name}Math", StringComparison.Ordinal));

    private static Action<Argument[], int> Compile(MethodInfo method, IReadOnlyList<MemberParameter> parameters)
    {
        DynamicMethod call = new(method.Name, null, [typeof(Argument[]), typeof(int)], typeof(Argument).Module, skipVisibility: true);
        ILGenerator code = call.GetILGenerator();
        for (int i = 0; i <= parameters.Count; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Callvirt, i == 0 ? typeof(Argument).GetProperty(nameof(Argument.Start))!.GetMethod! : parameters[i - 1].Getter);
        }

        if (method.GetParameters()[^1].Name == "rows")
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Conv_I);
        }

        code.Emit(OpCodes.Call, method);
        if (method.ReturnType != typeof(void))
            code.Emit(OpCodes.Pop);
        code.Emit(OpCodes.Ret);
        return call.CreateDelegate<Action<Argument[], int>>();
    }
}
