using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The highest panel. By two registers its 12 sums, 2 columns and 1 broadcast take 15 registers: all but one that a machine without AVX-512
/// has, and enough independent sums for the latency of one with it.
/// </summary>
internal readonly struct SixRows : IRegisterTile
{
    public static nint Rows => ProductTile.Rows;

    [MethodImpl(Jit.Optimized)]
    public static void MultiplyPair<R, T, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where R : struct, IRegister<T>
        where T : struct
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        ref float row0 = ref panel.Left;
        ref float row1 = ref panel.LeftRow(1);
        ref float row2 = ref panel.LeftRow(2);
        ref float row3 = ref panel.LeftRow(3);
        ref float row4 = ref panel.LeftRow(4);
        ref float row5 = ref panel.LeftRow(5);
        ref float right = ref panel.Right;
        ref float packed = ref panel.Panel;
        nint width = 2 * R.Count;
        nint leftStride = TLeft.StepStride(panel.LeftStepStride), rightStride = TRight.StepStride(width, panel.RightStepStride);
        T sum00 = default, sum01 = default;
        T sum10 = default, sum11 = default;
        T sum20 = default, sum21 = default;
        T sum30 = default, sum31 = default;
        T sum40 = default, sum41 = default;
        T sum50 = default, sum51 = default;
        if (panel.Continues)
        {
            sum00 = panel.Load<R, T>(0, 0);
            sum01 = panel.Load<R, T>(0, 1);
            sum10 = panel.Load<R, T>(1, 0);
            sum11 = panel.Load<R, T>(1, 1);
            sum20 = panel.Load<R, T>(2, 0);
            sum21 = panel.Load<R, T>(2, 1);
            sum30 = panel.Load<R, T>(3, 0);
            sum31 = panel.Load<R, T>(3, 1);
            sum40 = panel.Load<R, T>(4, 0);
            sum41 = panel.Load<R, T>(4, 1);
            sum50 = panel.Load<R, T>(5, 0);
            sum51 = panel.Load<R, T>(5, 1);
        }

        nint i = 0;
        nint step = panel.Steps;
        for (; step >= 4; step -= 4)
        {
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i,
                ref right, ref packed,
                ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21,
                ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + leftStride,
                ref Unsafe.Add(ref right, rightStride), ref Unsafe.Add(ref packed, width),
                ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21,
                ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + 2 * leftStride,
                ref Unsafe.Add(ref right, 2 * rightStride), ref Unsafe.Add(ref packed, 2 * width),
                ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21,
                ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + 3 * leftStride,
                ref Unsafe.Add(ref right, 3 * rightStride), ref Unsafe.Add(ref packed, 3 * width),
                ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21,
                ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
            i += 4 * leftStride;
            right = ref Unsafe.Add(ref right, 4 * rightStride);
            packed = ref Unsafe.Add(ref packed, 4 * width);
        }

        for (; step > 0; step--)
        {
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i,
                ref right, ref packed,
                ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21,
                ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
            i += leftStride;
            right = ref Unsafe.Add(ref right, rightStride);
            packed = ref Unsafe.Add(ref packed, width);
        }

        panel.Store<R, T, TEpilogue>(sum00, 0, 0);
        panel.Store<R, T, TEpilogue>(sum01, 0, 1);
        panel.Store<R, T, TEpilogue>(sum10, 1, 0);
        panel.Store<R, T, TEpilogue>(sum11, 1, 1);
        panel.Store<R, T, TEpilogue>(sum20, 2, 0);
        panel.Store<R, T, TEpilogue>(sum21, 2, 1);
        panel.Store<R, T, TEpilogue>(sum30, 3, 0);
        panel.Store<R, T, TEpilogue>(sum31, 3, 1);
        panel.Store<R, T, TEpilogue>(sum40, 4, 0);
        panel.Store<R, T, TEpilogue>(sum41, 4, 1);
        panel.Store<R, T, TEpilogue>(sum50, 5, 0);
        panel.Store<R, T, TEpilogue>(sum51, 5, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<R, T, TRight>(
        ref float row0, ref float row1, ref float row2, ref float row3, ref float row4, ref float row5, nint i,
        ref float right, ref float packed,
        ref T sum00, ref T sum01, ref T sum10, ref T sum11, ref T sum20, ref T sum21,
        ref T sum30, ref T sum31, ref T sum40, ref T sum41, ref T sum50, ref T sum51)
        where R : struct, IRegister<T>
        where T : struct
        where TRight : struct, IRightMatrix
    {
        T right0 = TRight.Load<R, T>(ref right, ref packed, 0);
        T right1 = TRight.Load<R, T>(ref right, ref packed, R.Count);
        T left0 = R.Create(Unsafe.Add(ref row0, i));
        sum00 = R.MultiplyAdd(left0, right0, sum00);
        sum01 = R.MultiplyAdd(left0, right1, sum01);
        T left1 = R.Create(Unsafe.Add(ref row1, i));
        sum10 = R.MultiplyAdd(left1, right0, sum10);
        sum11 = R.MultiplyAdd(left1, right1, sum11);
        T left2 = R.Create(Unsafe.Add(ref row2, i));
        sum20 = R.MultiplyAdd(left2, right0, sum20);
        sum21 = R.MultiplyAdd(left2, right1, sum21);
        T left3 = R.Create(Unsafe.Add(ref row3, i));
        sum30 = R.MultiplyAdd(left3, right0, sum30);
        sum31 = R.MultiplyAdd(left3, right1, sum31);
        T left4 = R.Create(Unsafe.Add(ref row4, i));
        sum40 = R.MultiplyAdd(left4, right0, sum40);
        sum41 = R.MultiplyAdd(left4, right1, sum41);
        T left5 = R.Create(Unsafe.Add(ref row5, i));
        sum50 = R.MultiplyAdd(left5, right0, sum50);
        sum51 = R.MultiplyAdd(left5, right1, sum51);
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
        ref float row1 = ref panel.LeftRow(1);
        ref float row2 = ref panel.LeftRow(2);
        ref float row3 = ref panel.LeftRow(3);
        ref float row4 = ref panel.LeftRow(4);
        ref float row5 = ref panel.LeftRow(5);
        ref float right = ref panel.Right;
        ref float packed = ref panel.Panel;
        nint width = R.Count;
        nint leftStride = TLeft.StepStride(panel.LeftStepStride), rightStride = TRight.StepStride(width, panel.RightStepStride);
        T sum00 = default;
        T sum10 = default;
        T sum20 = default;
        T sum30 = default;
        T sum40 = default;
        T sum50 = default;
        if (panel.Continues)
        {
            sum00 = panel.Load<R, T>(0, 0);
            sum10 = panel.Load<R, T>(1, 0);
            sum20 = panel.Load<R, T>(2, 0);
            sum30 = panel.Load<R, T>(3, 0);
            sum40 = panel.Load<R, T>(4, 0);
            sum50 = panel.Load<R, T>(5, 0);
        }

        nint i = 0;
        nint step = panel.Steps;
        for (; step >= 4; step -= 4)
        {
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i,
                ref right, ref packed,
                ref sum00, ref sum10, ref sum20, ref sum30, ref sum40, ref sum50);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + leftStride,
                ref Unsafe.Add(ref right, rightStride), ref Unsafe.Add(ref packed, width),
                ref sum00, ref sum10, ref sum20, ref sum30, ref sum40, ref sum50);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + 2 * leftStride,
                ref Unsafe.Add(ref right, 2 * rightStride), ref Unsafe.Add(ref packed, 2 * width),
                ref sum00, ref sum10, ref sum20, ref sum30, ref sum40, ref sum50);
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i + 3 * leftStride,
                ref Unsafe.Add(ref right, 3 * rightStride), ref Unsafe.Add(ref packed, 3 * width),
                ref sum00, ref sum10, ref sum20, ref sum30, ref sum40, ref sum50);
            i += 4 * leftStride;
            right = ref Unsafe.Add(ref right, 4 * rightStride);
            packed = ref Unsafe.Add(ref packed, 4 * width);
        }

        for (; step > 0; step--)
        {
            Step<R, T, TRight>(
                ref row0, ref row1, ref row2, ref row3, ref row4, ref row5, i,
                ref right, ref packed,
                ref sum00, ref sum10, ref sum20, ref sum30, ref sum40, ref sum50);
            i += leftStride;
            right = ref Unsafe.Add(ref right, rightStride);
            packed = ref Unsafe.Add(ref packed, width);
        }

        panel.Store<R, T, TEpilogue>(sum00, 0, 0);
        panel.Store<R, T, TEpilogue>(sum10, 1, 0);
        panel.Store<R, T, TEpilogue>(sum20, 2, 0);
        panel.Store<R, T, TEpilogue>(sum30, 3, 0);
        panel.Store<R, T, TEpilogue>(sum40, 4, 0);
        panel.Store<R, T, TEpilogue>(sum50, 5, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step<R, T, TRight>(
        ref float row0, ref float row1, ref float row2, ref float row3, ref float row4, ref float row5, nint i,
        ref float right, ref float packed,
        ref T sum00, ref T sum10, ref T sum20, ref T sum30, ref T sum40, ref T sum50)
        where R : struct, IRegister<T>
        where T : struct
        where TRight : struct, IRightMatrix
    {
        T right0 = TRight.Load<R, T>(ref right, ref packed, 0);
        T left0 = R.Create(Unsafe.Add(ref row0, i));
        sum00 = R.MultiplyAdd(left0, right0, sum00);
        T left1 = R.Create(Unsafe.Add(ref row1, i));
        sum10 = R.MultiplyAdd(left1, right0, sum10);
        T left2 = R.Create(Unsafe.Add(ref row2, i));
        sum20 = R.MultiplyAdd(left2, right0, sum20);
        T left3 = R.Create(Unsafe.Add(ref row3, i));
        sum30 = R.MultiplyAdd(left3, right0, sum30);
        T left4 = R.Create(Unsafe.Add(ref row4, i));
        sum40 = R.MultiplyAdd(left4, right0, sum40);
        T left5 = R.Create(Unsafe.Add(ref row5, i));
        sum50 = R.MultiplyAdd(left5, right0, sum50);
    }
}
