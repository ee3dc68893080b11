#!/bin/bash
# Reads on all tasks of one Slurm allocation and writes to the store of GIAOBAN_STORE.
#
#   sbatch --ntasks 65 slurm.sh CLAIMS SOURCE…      CLAIMS: a folder that all nodes see, used again to go on
#
#SBATCH --job-name=giaoban
#SBATCH --ntasks=9
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=2G
#SBATCH --time=04:00:00
set -euo pipefail
claims=$1
shift
mkdir -p "$claims"
scheduler=$(realpath "$claims")/scheduler-$SLURM_JOB_ID.json
trap 'kill $(jobs -p) 2>/dev/null || true; rm -f "$scheduler"' EXIT

# The scheduler and the load share the first task; the others read.
dask scheduler --scheduler-file "$scheduler" --port 0 --no-dashboard &
until [ -s "$scheduler" ]; do
    kill -0 $! # ends the job where the scheduler has ended
    sleep 1
done
srun --ntasks=$((SLURM_NTASKS - 1)) --overlap dask worker --scheduler-file "$scheduler" --nthreads 1 --no-dashboard \
    --local-directory "${TMPDIR:-/tmp}" --death-timeout 300 &
giaoban load --cluster "$scheduler" --claims "$claims" "$@"
