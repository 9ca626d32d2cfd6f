using System.Runtime.InteropServices;

namespace Autoencoders.Memory;

/// <summary>A call of a member with memory of its own, and the bits that it gave.</summary>
public sealed unsafe class PreparedCall : IDisposable
{
    private readonly Argument[] _arguments;

    public PreparedCall(Subject subject, Member member, int rows)
    {
        Member = member;
        _arguments = new Argument[member.Parameters.Count];
        for (int i = 0; i < _arguments.Length; i++)
        {
            MemberParameter parameter = member.Parameters[i];
            int length = rows * parameter.RowLength;
            _arguments[i] = new Argument((nint)NativeMemory.Alloc((nuint)(length * sizeof(float))), length);
            if (parameter is { IsMemory: true, IsWritten: false })
                subject.Fill(parameter, _arguments[i], seed: 1);
        }
    }

    public Member Member { get; }

    /// <summary>Runs it after everything that it writes was cleared, and gives the bits of what it wrote and returned.</summary>
    public ulong Run(object network)
    {
        for (int i = 0; i < _arguments.Length; i++)
        {
            if (Member.Parameters[i].IsWritten)
                _arguments[i].Target.Clear();
        }

        ulong bits = BitConverter.SingleToUInt32Bits(Member.Call(network, _arguments));
        for (int i = 0; i < _arguments.Length; i++)
        {
            if (!Member.Parameters[i].IsWritten)
                continue;
            foreach (int value in _arguments[i].SourceIndices)
                bits = ((bits ^ (uint)value) * 0x9E37_79B9_7F4A_7C15) ^ (bits >> 29);
        }

        return bits;
    }

    public void Dispose()
    {
        foreach (Argument argument in _arguments)
            NativeMemory.Free((void*)argument.Address);
    }
}
