using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The last row, or the only one.</summary>
internal readonly struct OneRow : IRegisterTile
{
    public static nint Rows => 1;

    [MethodImpl(Jit.Optimized)]
    public static void MultiplyPair<R, T, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where R : struct, IRegister<T>
        where T : struct
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        ref float row0 = ref panel.Left;
        ref float right = ref panel.Right;
        ref float packed = ref panel.Panel;
        nint width = 2 * R.Count;
        nint leftStride = TLeft.StepStride(panel.LeftStepStride), rightStride = TRight.StepStride(width, panel.RightStepStride);
        T sum00 = default, sum01 = default;
        if (panel.Continues)
        {
            sum00 = panel.Load<R, T>(0, 0);
            sum01 = panel.Load<R, T>(0, 1);
        }

        nint i = 0;
        nint step = panel.Steps;
        for (; step >= 4; step -= 4)
        {
            Step<R, T, TRight>(
                ref row0, i,
                ref right, ref packed,
                ref sum00, ref sum01);
            Step<R, T, TRight>(
                ref row0, i + leftStride,
                ref Unsafe.Add(ref right, rightStride), ref Unsafe.Add(ref packed, width),
                ref sum00, ref sum01);
            Step<R, T, TRight>(
                ref row0, i + 2 * leftStride,
                ref Unsafe.Add(ref right, 2 * rightStride), ref Unsafe.Add(ref packed, 2 * width),
                ref sum00, ref sum01);
            Step<R, T, TRight>(
                ref row0, i + 3 * leftStride,
                ref Unsafe.Add(ref right, 3 * rightStride), ref Unsafe.Add(ref packed, 3 * width),
                ref sum00, ref sum01);
            i += 4 * leftStride;
            right = ref Unsafe.Add(ref right, 4 * rightStride);
            packed = ref Unsafe.Add(ref packed, 4 * width);
        }

        for (; step > 0; step--)
        {
            Step<R, T, TRight>(
                ref row0, i,
                ref right, ref packed,
                ref sum00, ref sum01);
            i += leftStride;
            right = ref Unsafe.Add(ref right, rightStride);
            packed = ref Unsafe.Add(ref packed, width);
        }

        panel.Store<R, T, TEpilogue>(sum00, 0, 0);
        panel.Store<R, T, TEpilogue>(sum01, 0, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<R, T, TRight>(
        ref float row0, nint i, ref float right, ref float packed,
        ref T sum00, ref T sum01)
        where R : struct, IRegister<T>
        where T : struct
        where TRight : struct, IRightMatrix
    {
        T right0 = TRight.Load<R, T>(ref right, ref packed, 0);
        T right1 = TRight.Load<R, T>(ref right, ref packed, R.Count);
        T left0 = R.Create(Unsafe.Add(ref row0, i));
        sum00 = R.MultiplyAdd(left0, right0, sum00);
        sum01 = R.MultiplyAdd(left0, right1, sum01);
    }

    [MethodImpl(Jit.Optimized)]
    public static void MultiplySingle<R, T, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where R : struct, IRegister<T>
        where T : struct
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        ref float row0 = ref panel.Left;
        ref float right = ref panel.Right;
        ref float packed = ref panel.Panel;
        nint width = R.Count;
        nint leftStride = TLeft.StepStride(panel.LeftStepStride), rightStride = TRight.StepStride(width, panel.RightStepStride);
        T sum00 = default;
        if (panel.Continues)
        {
            sum00 = panel.Load<R, T>(0, 0);
        }

        nint i = 0;
        nint step = panel.Steps;
        for (; step >= 4; step -= 4)
        {
            Step<R, T, TRight>(
                ref row0, i,
                ref right, ref packed,
                ref sum00);
            Step<R, T, TRight>(
                ref row0, i + leftStride,
                ref Unsafe.Add(ref right, rightStride), ref Unsafe.Add(ref packed, width),
                ref sum00);
            Step<R, T, TRight>(
                ref row0, i + 2 * leftStride,
                ref Unsafe.Add(ref right, 2 * rightStride), ref Unsafe.Add(ref packed, 2 * width),
                ref sum00);
            Step<R, T, TRight>(
                ref row0, i + 3 * leftStride,
                ref Unsafe.Add(ref right, 3 * rightStride), ref Unsafe.Add(ref packed, 3 * width),
                ref sum00);
            i += 4 * leftStride;
            right = ref Unsafe.Add(ref right, 4 * rightStride);
            packed = ref Unsafe.Add(ref packed, 4 * width);
        }

        for (; step > 0; step--)
        {
            Step<R, T, TRight>(
                ref row0, i,
                ref right, ref packed,
                ref sum00);
            i += leftStride;
            right = ref Unsafe.Add(ref right, rightStride);
            packed = ref Unsafe.Add(ref packed, width);
        }

        panel.Store<R, T, TEpilogue>(sum00, 0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<R, T, TRight>(
        ref float row0, nint i, ref float right, ref float packed,
        ref T sum00)
        where R : struct, IRegister<T>
        where T : struct
        where TRight : struct, IRightMatrix
    {
        T right0 = TRight.Load<R, T>(ref right, ref packed, 0);
        T left0 = R.Create(Unsafe.Add(ref row0, i));
        sum00 = R.MultiplyAdd(left0, right0, sum00);
    }
}
