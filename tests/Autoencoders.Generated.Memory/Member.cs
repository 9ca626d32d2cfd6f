using System.Reflection;
using System.Reflection.Emit;

namespace Autoencoders.Memory;

/// <summary>
/// A public inference member of a generated class, found by its form, so that members which are added later take part by themselves.
/// </summary>
public sealed class Member
{
    private readonly Func<object, Argument[], float> _call;

    private Member(MethodInfo method, IReadOnlyList<MemberParameter> parameters)
    {
        Name = method.Name;
        Parameters = parameters;
        _call = Compile(method, parameters);
    }

    public string Name { get; }

    public IReadOnlyList<MemberParameter> Parameters { get; }

    public bool IsBatch => Name.EndsWith("Batch", StringComparison.Ordinal);

    /// <summary>All members of a network that read or write spans.</summary>
    public static IReadOnlyList<Member> Of(Type network)
    {
        List<Member> members = [];
        foreach (MethodInfo method in network.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (method.IsSpecialName || !(method.ReturnType == typeof(void) || method.ReturnType == typeof(float)))
                continue;
            MemberParameter?[] parameters =
                [.. method.GetParameters().Select(parameter => MemberParameter.Of(parameter, name => MemberParameter.LengthIn(network, name)))];
            if (parameters.Length > 0 && parameters.All(parameter => parameter is not null))
                members.Add(new Member(method, parameters!));
        }

        return members;
    }

    /// <summary>Calls it; 0 where it returns nothing.</summary>
    public float Call(object network, Argument[] arguments) => _call(network, arguments);

    public override string ToString() => Name;

    // Spans cannot be handed over by reflection.
    private static Func<object, Argument[], float> Compile(MethodInfo method, IReadOnlyList<MemberParameter> parameters)
    {
        DynamicMethod call = new(method.Name, typeof(float), [typeof(object), typeof(Argument[])], typeof(Member).Module);
        ILGenerator code = call.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        for (int i = 0; i < parameters.Count; i++)
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldelem_Ref);
            code.Emit(OpCodes.Callvirt, parameters[i].Getter);
        }

        code.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
            code.Emit(OpCodes.Ldc_R4, 0f);
        code.Emit(OpCodes.Ret);
        return call.CreateDelegate<Func<object, Argument[], float>>();
    }
}
