using System.Buffers.Binary;
using System.Text;

namespace Autoencoders;

/// <summary>
/// Reads a pickle of dictionaries, numbers, texts and tensors, and runs nothing: opcodes and names of Python that these do not need are
/// refused. What it allocates is in proportion to the bytes.
/// </summary>
internal ref struct Pickle
{
    private static readonly object s_mark = new();

    private readonly List<object?> _stack = [];
    private readonly Dictionary<uint, object?> _memo = [];
    private ReadOnlySpan<byte> _left;

    private Pickle(ReadOnlySpan<byte> bytes) => _left = bytes;

    /// <summary>The value of a pickle.</summary>
    /// <exception cref="FormatException">The bytes are not such a pickle; the message has the expected and the found.</exception>
    public static object? Read(ReadOnlySpan<byte> bytes) => new Pickle(bytes).Run();

    private object? Run()
    {
        while (true)
        {
            byte opcode = Take(1)[0];
            if (opcode == (byte)'.')
                return Pop();
            Run(opcode);
        }
    }

    private void Run(byte opcode)
    {
        switch (opcode)
        {
            case 0x80: _ = Take(1); break; // PROTO
            case 0x95: _ = Take(8); break; // FRAME
            case (byte)'(': _stack.Add(s_mark); break;
            case (byte)'N': _stack.Add(null); break;
            case 0x88: _stack.Add(true); break;
            case 0x89: _stack.Add(false); break;
            case (byte)'K': _stack.Add((long)Take(1)[0]); break;
            case (byte)'M': _stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case (byte)'J': _stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case 0x8a: _stack.Add(LongNumber(Take(Take(1)[0]))); break;
            case (byte)'G': _stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case 0x8c: _stack.Add(Utf8(Take(Take(1)[0]))); break;
            case (byte)'X': _stack.Add(Utf8(Take(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))))); break;
            case (byte)')': _stack.Add(Array.Empty<object?>()); break;
            case 0x85: _stack.Add(Last(1)); break;
            case 0x86: _stack.Add(Last(2)); break;
            case 0x87: _stack.Add(Last(3)); break;
            case (byte)'t': _stack.Add(ToMark()); break;
            case (byte)']': _stack.Add(new List<object?>()); break;
            case (byte)'a': Append([Pop()]); break;
            case (byte)'e': Append(ToMark()); break;
            case (byte)'}': _stack.Add(new PickleDictionary()); break;
            case (byte)'s': Set(Last(2)); break;
            case (byte)'u': Set(ToMark()); break;
            case (byte)'q': _memo[Take(1)[0]] = Peek(); break;
            case (byte)'r': _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = Peek(); break;
            case 0x94: _memo[(uint)_memo.Count] = Peek(); break; // MEMOIZE
            case (byte)'h': _stack.Add(Remembered(Take(1)[0])); break;
            case (byte)'j': _stack.Add(Remembered(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            case (byte)'c': _stack.Add(PickleGlobal.Allowed(Line(), Line())); break;
            case 0x93: // STACK_GLOBAL
                object?[] names = Last(2);
                _stack.Add(PickleGlobal.Allowed(Is<string>(names[0]), Is<string>(names[1])));
                break;
            case (byte)'Q': _stack.Add(TensorValues.Storage(Pop())); break;
            case (byte)'R': Reduce(); break;
            case (byte)'b': Build(); break;
            default: throw new FormatException($"a pickle of tensors in dictionaries, found opcode 0x{opcode:X2}, which this reader does not run");
        }
    }

    /// <summary>The value that Python would get by a call.</summary>
    private void Reduce()
    {
        object?[] arguments = Is<object?[]>(Pop());
        PickleGlobal global = Is<PickleGlobal>(Pop());
        _stack.Add(
            global == PickleGlobal.OrderedDictionary && arguments.Length == 0 ? new PickleDictionary()
            : global == PickleGlobal.RebuildTensor ? TensorValues.Tensor(arguments)
            : global == PickleGlobal.RebuildParameter && arguments.Length > 0 ? Is<PyTorchTensor>(arguments[0])
            : global == PickleGlobal.Size && arguments.Length == 1 ? Is<object?[]>(arguments[0])
            : throw new FormatException($"a call that makes a tensor or a dictionary, found one of '{global.Module}.{global.Name}'"));
    }

    /// <summary>Drops the attributes of a dictionary: state dictionaries have the versions of their modules there.</summary>
    private void Build()
    {
        _ = Is<PickleDictionary>(Pop());
        _ = Is<PickleDictionary>(Peek());
    }

    private readonly void Append(ReadOnlySpan<object?> values) => Is<List<object?>>(Peek()).AddRange(values);

    private readonly void Set(object?[] items)
    {
        PickleDictionary dictionary = Is<PickleDictionary>(Peek());
        if (items.Length % 2 != 0)
            throw new FormatException("a value for each key, found a key without one");
        for (int i = 0; i < items.Length; i += 2)
            dictionary.Set(items[i], items[i + 1]);
    }

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > _left.Length)
            throw new FormatException("a whole pickle, found one that is cut");
        ReadOnlySpan<byte> taken = _left[..(int)count];
        _left = _left[(int)count..];
        return taken;
    }

    private string Line()
    {
        int end = _left.IndexOf((byte)'\n');
        if (end < 0)
            throw new FormatException("a whole pickle, found one that is cut");
        string line = Utf8(Take((uint)end));
        _ = Take(1);
        return line;
    }

    private readonly object? Peek()
    {
        if (_stack.Count == 0 || ReferenceEquals(_stack[^1], s_mark))
            throw new FormatException("a value on the stack of the pickle, found none");
        return _stack[^1];
    }

    private readonly object? Pop()
    {
        object? value = Peek();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    private readonly object?[] Last(int count)
    {
        var values = new object?[count];
        for (int i = count - 1; i >= 0; i--)
            values[i] = Pop();
        return values;
    }

    private readonly object?[] ToMark()
    {
        int mark = _stack.FindLastIndex(value => ReferenceEquals(value, s_mark));
        if (mark < 0)
            throw new FormatException("a mark on the stack of the pickle, found none");
        var values = new object?[_stack.Count - mark - 1];
        _stack.CopyTo(mark + 1, values, 0, values.Length);
        _stack.RemoveRange(mark, _stack.Count - mark);
        return values;
    }

    private readonly object? Remembered(uint place) => _memo.TryGetValue(place, out object? value)
        ? value
        : throw new FormatException($"a value that was remembered, found place {place}, which has none");

    private static T Is<T>(object? value) => TensorValues.Is<T>(value);

    private static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static long LongNumber(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(long))
            throw new FormatException($"whole numbers of 64 bits, found one of {bytes.Length} bytes");
        long number = 0;
        for (int i = bytes.Length - 1; i >= 0; i--)
            number = i == bytes.Length - 1 ? (sbyte)bytes[i] : (number << 8) | bytes[i];
        return number;
    }
}
